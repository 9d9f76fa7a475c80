#include <string>
#include <vector>

int main() {
    std::vector<std::string> words(2, "word");
    return words.size() == 2 ? 0 : 1;
}
