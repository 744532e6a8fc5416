#pragma once

#include "widgets/keys/key_facts.h"

namespace ringside {

/// The keys of a command as typed, "MGET a b c". Understands the commands that take several keys; quotes hold
/// words with blanks together. Of another command, or of plain words, it cannot tell the keys.
struct CommandKeys
{
    QString command; ///< in capitals; empty: the text does not begin with a command that takes several keys
    QByteArrayList keys;
    bool operator==(const CommandKeys&) const = default;
};
CommandKeys keysOfCommand(const QString& line);

/// Whether one command may use all these keys: they must share a slot (CROSSSLOT otherwise).
struct SlotCheck
{
    bool together = true;
    int slot = -1;           ///< the one that most keys share; the first one where several have as many
    QByteArrayList breakers; ///< those that lead elsewhere
    QByteArrayList mended;   ///< the same keys, in order, with a hash tag that brings them together; or empty
    QByteArray tag;          ///< that hash tag
    bool operator==(const SlotCheck&) const = default;
};
SlotCheck checkSlots(const QByteArrayList& keys);

} // namespace ringside
