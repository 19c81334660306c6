import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

/**
 * Splits what arrives on a socket into lines and hands on each. A line longer than `limit` characters ends
 * the connection before anything of it is parsed.
 */
export function readLines(socket: Socket, limit: number, line: (text: string) => void): void {
  const decoder = new StringDecoder('utf8');
  // Pieces, not one growing string: a long line would be copied again with every chunk.
  let pieces: string[] = [];
  let length = 0;
  socket.on('data', (chunk: Buffer) => {
    const parts = decoder.write(chunk).split('\n');
    for (const [position, part] of parts.entries()) {
      pieces.push(part);
      length += part.length;
      if (length > limit) return void socket.destroy();
      if (position === parts.length - 1) break;
      const text = pieces.join('');
      pieces = [];
      length = 0;
      line(text);
    }
  });
}
