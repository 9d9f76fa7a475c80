#include "cuda_timeline.hpp"

#include "cleanup.hpp"
#include "result.hpp"

namespace interop::cuda {

CudaTimeline::CudaTimeline(std::shared_ptr<const CudaContext> context, std::shared_ptr<Timeline> timeline, UniqueFd fd)
    : context_(std::move(context)), timeline_(std::move(timeline)) {
    const CurrentContext current(*context_);
    CUDA_EXTERNAL_SEMAPHORE_HANDLE_DESC description{};
    description.type = CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD;
    description.handle.fd = fd.get();
    check(context_->driver(), context_->driver().import_external_semaphore(&semaphore_, &description), "cuImportExternalSemaphore");
    // It belongs to the driver now.
    static_cast<void>(fd.release());
}

CudaTimeline::~CudaTimeline() {
    run_cleanup_in(context_, [semaphore = semaphore_](const CudaDriver &driver) { driver.destroy_external_semaphore(semaphore); });
}

void CudaTimeline::enqueue_signal(CUstream stream, std::uint64_t value) const {
    CUDA_EXTERNAL_SEMAPHORE_SIGNAL_PARAMS parameters{};
    parameters.params.fence.value = value;
    check(context_->driver(), context_->driver().signal_external_semaphores(&semaphore_, &parameters, 1, stream), "cuSignalExternalSemaphoresAsync");
}

void CudaTimeline::enqueue_wait(CUstream stream, std::uint64_t value) const {
    CUDA_EXTERNAL_SEMAPHORE_WAIT_PARAMS parameters{};
    parameters.params.fence.value = value;
    check(context_->driver(), context_->driver().wait_external_semaphores(&semaphore_, &parameters, 1, stream), "cuWaitExternalSemaphoresAsync");
}

} // namespace interop::cuda
