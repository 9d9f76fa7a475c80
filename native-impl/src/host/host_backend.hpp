#pragma once

#include "../core/backend.hpp"

namespace interop {

/// The host, which is always there.
class HostBackend final : public Backend {
public:
    AsyncRT_InteropBackend kind() const override { return ASYNCRT_INTEROP_BACKEND_HOST; }
    const char *name() const override { return "host"; }
    bool is_available() override { return true; }
    /// Throws ENODEV if the request names another device, EOPNOTSUPP if it brings a device of its own.
    std::unique_ptr<Device> open(const DeviceRequest &request) override;
};

} // namespace interop
