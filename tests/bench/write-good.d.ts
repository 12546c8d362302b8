declare module 'write-good' {
  /** Remarks on a text, each with its place. */
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[];
}
