#include "cuda_writer.hpp"

#include <array>

#include "../common/check.hpp"
#include "../cuda/driver.hpp"
#include "frame.hpp"
#include "slot.hpp"

namespace {

class CudaWriter final : public Writer {
public:
    explicit CudaWriter(bool by_kernel) : by_kernel_(by_kernel) {}
    ~CudaWriter() override {
        for (const Staging &each : staging_) {
            if (each.bytes != nullptr) CU_REQUIRE(cuda().cuMemFreeHost(each.bytes));
        }
    }

    AsyncRT_InteropContext open() const {
        AsyncRT_InteropCudaStream stream = ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT;
        stream.cuda_context = application_.context;
        stream.stream = application_.stream;
        AsyncRT_InteropContext context = nullptr;
        REQUIRE(AsyncRT_InteropContext_open_cuda(&stream, nullptr, &context));
        return context;
    }

    bool can_write(MAX_Format format) const override { return !by_kernel_ || format == MAX_FMT_RGBA8; }

    void submit(std::uint32_t slot, const AsyncRT_InteropNativeHandles &handles, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame) override {
        const CUdeviceptr first = handles.cuda_pointer + info.image_offset_bytes;
        if (by_kernel_ && content == wire::Content::pattern) {
            application_.write_pattern(first, frame, info.width, info.height, info.row_pitch_bytes / 4);
            return;
        }
        const std::size_t size = std::size_t{info.row_pitch_bytes} * info.height;
        unsigned char *const bytes = staging(slot, size);
        write_frame(bytes, info, content, frame);
        CU_REQUIRE(cuda().cuMemcpyHtoDAsync(first, bytes, size, application_.stream));
    }

    void write_byte(const AsyncRT_InteropNativeHandles &handles, std::uint64_t offset, unsigned char value) override {
        CU_REQUIRE(cuda().cuMemsetD8Async(handles.cuda_pointer + offset, value, 1, application_.stream));
        wait();
    }

    void wait() override { CU_REQUIRE(cuda().cuStreamSynchronize(application_.stream)); }

private:
    struct Staging {
        void *bytes = nullptr;
        std::size_t size = 0;
    };

    unsigned char *staging(std::uint32_t slot, std::size_t size) {
        Staging &result = staging_.at(slot);
        if (result.size < size) {
            // The copy from it may still be under way.
            wait();
            if (result.bytes != nullptr) CU_REQUIRE(cuda().cuMemFreeHost(result.bytes));
            CU_REQUIRE(cuda().cuMemHostAlloc(&result.bytes, size, 0));
            result.size = size;
        }
        return static_cast<unsigned char *>(result.bytes);
    }

    const bool by_kernel_;
    const CudaApplication application_;
    std::array<Staging, 4> staging_;
};

} // namespace

std::unique_ptr<Writer> make_cuda_writer(bool by_kernel, AsyncRT_InteropContext &out_context) {
    auto writer = std::make_unique<CudaWriter>(by_kernel);
    out_context = writer->open();
    return writer;
}
