/**
 * Makes text from AWS, Terraform or files safe for a terminal: escape sequences (CSI, OSC, DCS and the like, 7-bit and
 * 8-bit) go, other control characters become visible pictures, bidirectional overrides go. Tab and newline stay.
 * JSON output is not cleaned: `JSON.stringify` escapes control characters by itself.
 */
export function cleanText(text: string): string {
  return text
    .replace(STRING_SEQUENCES, '')
    .replace(CONTROL_SEQUENCES, '')
    .replace(BIDI, '')
    .replace(CONTROLS, (char) => {
      const code = char.charCodeAt(0);
      return code === 0x7f ? '\u2421' : code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    });
}

/** The same on one line: newlines and tabs become spaces. */
export const cleanLine = (text: string): string => cleanText(text.replace(/[\r\n\t]+/g, ' '));

/* eslint-disable no-control-regex -- control characters are what this file is about */
/** OSC, DCS, SOS, PM, APC: everything up to the terminator, or to the end when there is none. */
const STRING_SEQUENCES = /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[\s\S]*?(?:\x07|\x1b\\|\x9c|$)/g;
const CONTROL_SEQUENCES = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/* eslint-enable no-control-regex */
