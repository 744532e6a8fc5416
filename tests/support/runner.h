#pragma once

#include <QObject>
#include <QtTest/QtTest>

#include <functional>

namespace ringside::test {

/// Makes one Qt Test class known to the program it is linked into. `name` is the file's name without
/// `tst_` and `.cpp`; ctest runs the program with that name.
int registerTest(const char* name, std::function<QObject*()> make);

/// Runs the class named by argv[1], or all of them; returns the number of failures, or 2 for an unknown name.
int runTests(int argc, char** argv);

} // namespace ringside::test

#define RINGSIDE_TEST(name, Class)                                                                           \
    namespace {                                                                                              \
    [[maybe_unused]] const int registered_##name =                                                           \
        ringside::test::registerTest(#name, [] { return static_cast<QObject*>(new Class); });                \
    }
