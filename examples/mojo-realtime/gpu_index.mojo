"""The index of a thread of a GPU. `global_idx` has no import that all versions
of Mojo share, so the registers are read by their names."""

from std.sys import is_amd_gpu, is_nvidia_gpu
from std.sys.intrinsics import llvm_intrinsic

comptime block_size = 256
"""Threads in a block."""


def global_index() -> Int32:
    """Returns the index of this thread among all of a one-dimensional grid."""
    comptime if is_nvidia_gpu():
        var block = llvm_intrinsic["llvm.nvvm.read.ptx.sreg.ctaid.x", Int32]()
        var thread = llvm_intrinsic["llvm.nvvm.read.ptx.sreg.tid.x", Int32]()
        return block * Int32(block_size) + thread
    elif is_amd_gpu():
        var block = llvm_intrinsic["llvm.amdgcn.workgroup.id.x", Int32]()
        var thread = llvm_intrinsic["llvm.amdgcn.workitem.id.x", Int32]()
        return block * Int32(block_size) + thread
    else:
        return 0
