import { Link } from '../parts/Link.tsx';

export function Unknown({ what }: { what: string }) {
  return (
    <>
      <h1>This {what} is not here</h1>
      <p>
        It may have been removed. Go back to the <Link page="pipeline">pipeline</Link>.
      </p>
    </>
  );
}
