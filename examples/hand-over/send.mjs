import { BufferFlags, Format, MemoryInfo, open } from '@abiwright/interop-fd';

const { Context, Buffer, Socket } = open();
const context = Context.open();
const buffer = Buffer.create(
  context,
  { format: Format.RGBA8, width: 64, height: 64 },
  { flags: BufferFlags.HOST_VISIBLE },
);
new Uint32Array(buffer.bytes().buffer).fill(0xff8000ff);
const { fd, info } = buffer.share();
Socket.connect(process.argv[2]).send(MemoryInfo.encode(info), [fd]);
context.close();
