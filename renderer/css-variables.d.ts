// Lets `style` carry our CSS variables.
import 'react';

declare module 'react' {
  interface CSSProperties {
    '--phase'?: string;
    '--ratio'?: number;
    '--columns'?: number;
    '--first'?: number;
    '--length'?: number;
  }
}
