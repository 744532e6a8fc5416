#pragma once

#include <QByteArrayView>
#include <QString>

namespace ringside::test {

/// What must hold for any bytes at all, be they a message, many, a part of one, or noise: decoding is the
/// same twice over and its result within its bounds; a stream gives the same messages in whatever pieces it
/// comes; a dropped message does not disturb it; memory stays bounded; there are words for everything; a
/// capture can be made of it. The bytes decide themselves where they are cut. Returns what does not hold;
/// empty: all does.
QString brokenPromise(QByteArrayView bytes);

} // namespace ringside::test
