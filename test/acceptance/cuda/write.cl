// The kernel of the acceptance test for CUDA: writes the pattern of a frame, one 32-bit word for each thread.
// write.ptx is made of it, so that neither a build nor a machine with a GPU needs a CUDA toolkit; its first lines say how.
#include "../common/pattern.h"

__kernel void write_pattern(__global uint *words, uint frame, uint width, uint height, uint row_words) {
    uint column = __nvvm_read_ptx_sreg_ctaid_x() * __nvvm_read_ptx_sreg_ntid_x() + __nvvm_read_ptx_sreg_tid_x();
    uint row = __nvvm_read_ptx_sreg_ctaid_y() * __nvvm_read_ptx_sreg_ntid_y() + __nvvm_read_ptx_sreg_tid_y();
    if (column < width && row < height) words[(ulong)row * row_words + column] = pattern_word(frame, column, row);
}
