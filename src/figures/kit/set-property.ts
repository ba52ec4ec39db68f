import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class SetProperty extends Directive {
  override render(_name: 'checked' | 'selected', _value: boolean): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [name, value]: [string, boolean]): typeof noChange {
    Object.assign(element, { [name]: value });
    return noChange;
  }
}

/**
 * Keeps a control's `checked` or `selected` as the state has it, also after the reader has changed it: write
 * `<input ?checked=${value} ${setProperty('checked', value)}>`. A plain `.checked=${false}` will not do: the server
 * prints it as `checked="false"`, which browsers read as checked.
 */
export const setProperty = directive(SetProperty);
