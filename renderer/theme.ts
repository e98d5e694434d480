// Mantine's part of the look. The tokens themselves are CSS variables in styles/tokens.css, so that
// no style element is injected and the window runs under a strict content security policy.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const INK: MantineColorsTuple = [
  '#f7f6f3',
  '#ece8e0',
  '#e4e1da',
  '#c9c5bc',
  '#a09c94',
  '#6d6a64',
  '#45423d',
  '#35332f',
  '#262522',
  '#1d1c1a',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 9,
  colors: { ink: INK },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm', radius: 8 },
      styles: { root: { fontWeight: 500 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', radius: 6 } },
    Switch: {
      defaultProps: { withThumbIndicator: false },
      styles: { track: { boxShadow: 'inset 0 0 0 1px var(--edge)' } },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { label: { marginBottom: 4, fontWeight: 500 } } },
    Menu: {
      // The placeholder is no item, and a menu may hold nothing else.
      defaultProps: {
        shadow: 'md',
        radius: 8,
        withinPortal: true,
        withInitialFocusPlaceholder: false,
      },
    },
  },
});
