#pragma once

#include <QByteArray>
#include <QString>

namespace ringside {

/// What a program writes to its standard output when it is run with one argument; its other words are
/// dropped. It is killed, with its children, when `timeoutMs` passes or this thread ends first. Empty when it
/// cannot be run. Any thread; no QProcess, which shares its memory with the child for a moment (vfork) and so
/// blinds the thread sanitizer.
QByteArray outputOf(const QString& program, const QString& argument, int timeoutMs);

} // namespace ringside
