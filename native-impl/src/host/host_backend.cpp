#include "host_backend.hpp"

#include "host_device.hpp"

namespace interop {

std::unique_ptr<Device> HostBackend::open(const DeviceRequest &request) {
    if (request.cuda != nullptr || request.vulkan != nullptr || request.runtime_context != nullptr) {
        throw Failure(EOPNOTSUPP, "the host backend brings its own device");
    }
    if (request.device_uuid && *request.device_uuid != host_identity().device) throw Failure(ENODEV, "the host has another UUID");
    return std::make_unique<HostDevice>();
}

} // namespace interop
