/// Descriptions of memory that are not those of its exporter: an import compares what can be known.

#include "api_fixture.hpp"
#include "process.hpp"

using namespace api;

namespace {

constexpr std::uint32_t width = 17;
constexpr std::uint32_t height = 9;

void wrong_descriptions() {
    Fixture exporter;
    Fixture importer;
    const auto description = image(MAX_FMT_RGBA8, width, height);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(exporter.context, &description, nullptr, &buffer));
    int fd = -1;
    AsyncRT_InteropMemoryInfo right = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &right));
    std::vector<AsyncRT_InteropMemoryInfo> wrong(8, right);
    wrong[0].allocation_size_bytes = wrong[0].size_bytes = right.allocation_size_bytes - 64;
    wrong[1].allocation_size_bytes += 64;
    wrong[2].width = 1'000'000;
    wrong[3].height = 1'000'000;
    wrong[4].row_pitch_bytes = width * 4 - 1;
    wrong[5].image_offset_bytes = right.size_bytes;
    wrong[6].format = static_cast<MAX_Format>(4711);
    wrong[7].height = 0;
    const std::size_t before = process::descriptor_count();
    for (const AsyncRT_InteropMemoryInfo &each : wrong) {
        Poisoned<AsyncRT_InteropMemory> out;
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(importer.context, fd, &each, &out));
        CHECK(out.is_untouched() && process::descriptor_count() == before);
    }
    // Of a buffer that has no image nothing is compared.
    right.texture_kind = ASYNCRT_INTEROP_TEXTURE_KIND_NONE;
    right.width = right.height = right.row_pitch_bytes = 0;
    AsyncRT_InteropMemory memory = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(importer.context, fd, &right, &memory));
    OK(AsyncRT_Interop_close_descriptor(fd));
}

} // namespace

int main() { check::run("descriptions that are not those of the exporter", wrong_descriptions); }
