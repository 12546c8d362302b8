/** Texts made to be slow to read: where a regular expression would go back and forth, a list would be searched again and again. */
export function hostileTexts(length: number): { name: string; text: string }[] {
  const fill = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
  return [
    { name: 'one letter', text: fill('a') },
    { name: 'one letter and another at the end', text: `${fill('a')}!` },
    { name: 'digits', text: fill('1') },
    { name: 'digits and dots', text: fill('1.') },
    { name: 'digits and every inner sign', text: fill("1.2,3:4/5'6-7") },
    { name: 'open brackets', text: fill('(') },
    { name: 'quotes', text: fill('"') },
    { name: 'apostrophes', text: fill("a'") },
    { name: 'hyphens', text: fill('a-') },
    { name: 'white space', text: `x${fill(' ')}x` },
    { name: 'line breaks', text: fill('\n') },
    { name: 'combining marks', text: fill('a\u0301\u0302') },
    { name: 'combining marks in disorder', text: `a${fill('\u0301\u0323')}` },
    { name: 'soft hyphens', text: fill('a\u00ad') },
    { name: 'half characters', text: fill('\ud83d') },
    { name: 'emoji', text: fill('👩‍⚕️') },
    { name: 'negations', text: fill('no not never ') },
    { name: 'the first word of many names', text: fill('microsoft google new see ') },
    { name: 'w/', text: fill('w/o w/') },
    {
      name: 'the same sentence, never quite the same',
      text: Array.from({ length: Math.ceil(length / 24) }, (_, i) => `CFO signs ${i} by March. `)
        .join('')
        .slice(0, length),
    },
    {
      name: 'words nobody knows',
      text: Array.from({ length: Math.ceil(length / 8) }, (_, i) => `q${i.toString(36)}x`)
        .join(' ')
        .slice(0, length),
    },
  ];
}
