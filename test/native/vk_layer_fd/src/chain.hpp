#pragma once

#include <vulkan/vulkan_core.h>

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <vector>

namespace fd_layer {

/// The structure of a type in a pNext chain, or null.
template <typename Structure>
const Structure *find_in_chain(const void *chain, VkStructureType type) noexcept {
    for (auto *each = static_cast<const VkBaseInStructure *>(chain); each != nullptr; each = each->pNext)
        if (each->sType == type) return reinterpret_cast<const Structure *>(each);
    return nullptr;
}
template <typename Structure>
Structure *find_in_chain(void *chain, VkStructureType type) noexcept {
    return const_cast<Structure *>(find_in_chain<Structure>(static_cast<const void *>(chain), type));
}

/// A chain of copies of an application's structures: what must not reach the driver is left out, what it needs is added.
/// The application's own structures are never written to. Copies live as long as this object.
class ChainCopy final {
public:
    ChainCopy(const void *chain, std::initializer_list<VkStructureType> without);

    /// Adds a structure in front. It must outlive the use of the chain.
    template <typename Structure>
    void add(Structure &structure) noexcept {
        structure.pNext = head_;
        head_ = &structure;
    }
    const void *head() const noexcept { return head_; }

private:
    std::vector<std::unique_ptr<std::byte[]>> copies_;
    const void *head_ = nullptr;
};

} // namespace fd_layer
