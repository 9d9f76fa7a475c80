/// Functions that a Mojo runtime must find in the driver, and that its programs here do not need: they say that they are not supported.

#include "call.hpp"

#undef cuGraphAddKernelNode
#undef cuStreamBeginCapture

#define NOT_SUPPORTED(name) \
    extern "C" CUresult CUDAAPI cuda_double_##name() __asm__(#name); \
    CUresult CUDAAPI cuda_double_##name() { \
        return cuda_double::call(#name, cuda_double::Kind::plain, []() -> CUresult { return CUDA_ERROR_NOT_SUPPORTED; }); \
    }

NOT_SUPPORTED(cuMemPoolTrimTo)
NOT_SUPPORTED(cuMemPoolSetAccess)
NOT_SUPPORTED(cuMemAllocAsync)
NOT_SUPPORTED(cuMemFreeAsync)
NOT_SUPPORTED(cuMemGetAddressRange_v2)
NOT_SUPPORTED(cuMemHostRegister_v2)
NOT_SUPPORTED(cuMemHostUnregister)
NOT_SUPPORTED(cuMemcpyPeerAsync)
NOT_SUPPORTED(cuMemcpyBatchAsync)
NOT_SUPPORTED(cuMemcpyBatchAsync_v2)
NOT_SUPPORTED(cuMemsetD2D32Async)
NOT_SUPPORTED(cuMemsetD2D32_v2)
NOT_SUPPORTED(cuPointerSetAttribute)
NOT_SUPPORTED(cuDeviceCanAccessPeer)
NOT_SUPPORTED(cuDeviceGetP2PAttribute)
NOT_SUPPORTED(cuDeviceGetGraphMemAttribute)
NOT_SUPPORTED(cuCtxEnablePeerAccess)
NOT_SUPPORTED(cuStreamBeginCapture_v2)
NOT_SUPPORTED(cuStreamEndCapture)
NOT_SUPPORTED(cuStreamIsCapturing)
NOT_SUPPORTED(cuStreamGetCaptureInfo_v2)
NOT_SUPPORTED(cuStreamWaitValue64_v2)
NOT_SUPPORTED(cuStreamWriteValue32_v2)
NOT_SUPPORTED(cuStreamWriteValue64_v2)
NOT_SUPPORTED(cuModuleLoadDataEx)
NOT_SUPPORTED(cuModuleGetGlobal_v2)
NOT_SUPPORTED(cuFuncGetAttribute)
NOT_SUPPORTED(cuFuncSetAttribute)
NOT_SUPPORTED(cuFuncGetParamInfo)
NOT_SUPPORTED(cuLaunchKernelEx)
NOT_SUPPORTED(cuOccupancyMaxActiveBlocksPerMultiprocessor)
NOT_SUPPORTED(cuTensorMapEncodeTiled)
NOT_SUPPORTED(cuTensorMapEncodeIm2col)
NOT_SUPPORTED(cuMulticastCreate)
NOT_SUPPORTED(cuMulticastAddDevice)
NOT_SUPPORTED(cuMulticastBindMem)
NOT_SUPPORTED(cuMulticastUnbind)
NOT_SUPPORTED(cuMulticastGetGranularity)
NOT_SUPPORTED(cuGraphCreate)
NOT_SUPPORTED(cuGraphDestroy)
NOT_SUPPORTED(cuGraphExecDestroy)
NOT_SUPPORTED(cuGraphInstantiateWithFlags)
NOT_SUPPORTED(cuGraphInstantiateWithParams)
NOT_SUPPORTED(cuGraphLaunch)
NOT_SUPPORTED(cuGraphAddEmptyNode)
NOT_SUPPORTED(cuGraphAddKernelNode_v2)
NOT_SUPPORTED(cuGraphAddMemcpyNode)
NOT_SUPPORTED(cuGraphAddMemsetNode)
NOT_SUPPORTED(cuGraphAddChildGraphNode)
NOT_SUPPORTED(cuGraphKernelNodeSetAttribute)
NOT_SUPPORTED(cuGraphDebugDotPrint)
NOT_SUPPORTED(cuGraphInstantiate)
NOT_SUPPORTED(cuGraphAddKernelNode)
NOT_SUPPORTED(cuMemcpyPeer)
NOT_SUPPORTED(cuMemcpyBatch)
NOT_SUPPORTED(cuStreamBeginCapture)
