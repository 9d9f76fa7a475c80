#!/bin/sh
# Runs the GPU suite of abiwright on this machine: ./run --help says how. It needs the NVIDIA driver and glibc 2.35, and nothing else.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
exec "$here/bin/gpu_suite" "$@"
