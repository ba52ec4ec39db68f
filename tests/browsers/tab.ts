/** A page of a browser, as far as the checks need one. */
export interface Tab {
  /** Of the browser, with its version. */
  readonly name: string;
  open(address: string): Promise<void>;
  /** The value of an expression in the page, which may be a promise. */
  run<Value>(expression: string): Promise<Value>;
  /** Keys of the keyboard, to what has the focus: single signs, or names such as `ArrowRight`. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}
