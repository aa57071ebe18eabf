/** For a scrolling region: not every browser lets the keyboard reach one by itself. */
export const KEYBOARD_SCROLL = { tabIndex: 0 };
