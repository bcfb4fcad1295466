import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { sendAsAttachment } from './send-as-attachment.ts';

function dispositionOf(name: string): string {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  sendAsAttachment(response, name);
  return String(response.getHeader('Content-Disposition'));
}

describe('the name of a file that is sent', () => {
  it('stands in the header as it is, and in letters that every client reads', () => {
    expect(dispositionOf('Møte "1".pdf')).toBe('attachment; filename="M_te_1_.pdf"; filename*=UTF-8\'\'M%C3%B8te%20%221%22.pdf');
  });

  it('never breaks the header, nor the sending, whatever is in it: half a character stands where a title was cut', () => {
    expect(dispositionOf('a\r\nX-Evil: 1')).not.toMatch(/[\r\n]/);
    expect(dispositionOf(`${'x'.repeat(79)}😀`.slice(0, 80))).toContain('%EF%BF%BD');
  });
});
