#include "tests/support/runner.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    return ringside::test::runTests(argc, argv);
}
