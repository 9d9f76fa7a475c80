// A step that is quick, and one that takes until its progress has been shown, or for so many milliseconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from '../../../scripts/start/progress.ts';

const [milliseconds] = process.argv.slice(2);
let isShown = false;
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = ((text: string) => {
  isShown ||= text.includes('frame 7');
  return write(text);
}) as typeof process.stderr.write;

const progress = new Progress();
progress.begin('quick');
progress.end();
process.stdout.write('quick step\n');
progress.begin('frame 1');
progress.update('frame 7');
if (milliseconds !== undefined) await sleep(Number(milliseconds));
else while (!isShown) await sleep(20);
progress.end();
process.stdout.write('slow step\n');
