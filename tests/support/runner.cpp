#include "tests/support/runner.h"

#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace ringside::test {

namespace {

std::map<std::string, std::function<QObject*()>>& registry()
{
    static std::map<std::string, std::function<QObject*()>> tests;
    return tests;
}

} // namespace

int registerTest(const char* name, std::function<QObject*()> make)
{
    registry().emplace(name, std::move(make));
    return 0;
}

int runTests(int argc, char** argv)
{
    const std::string wanted = argc > 1 ? argv[1] : "";
    QStringList rest{QString::fromLocal8Bit(argv[0])};
    for (int i = 2; i < argc; ++i)
        rest << QString::fromLocal8Bit(argv[i]);
    int failures = 0, ran = 0;
    for (const auto& [name, make] : registry()) {
        if (!wanted.empty() && wanted != name)
            continue;
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), rest);
        ++ran;
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test named '%s'\n", wanted.c_str());
        return 2;
    }
    return failures;
}

} // namespace ringside::test
