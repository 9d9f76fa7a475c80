#pragma once

#include <memory>

#include "writer.hpp"

/// Frames written by CUDA on a context and a stream of the program, which the library is opened on: by a kernel for 32-bit words, else by a copy from memory of the host.
std::unique_ptr<Writer> make_cuda_writer(bool by_kernel, AsyncRT_InteropContext &out_context);
