import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  children: ReactNode;
  /** What stands inside, as the person calls it. */
  name: string;
}

/** One part's failure stops no other: it says so in its own place, and can be tried again. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = (
      <Button kind="quiet" onClick={() => this.setState({ failed: false })}>
        Show it again
      </Button>
    );
    return (
      <Notice tone="bad" action={again}>
        {this.props.name} could not be shown. What you typed is kept.
      </Notice>
    );
  }
}
