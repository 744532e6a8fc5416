#pragma once

#include <QDateTime>
#include <QString>

#include "widgets/dress/panel.h"

namespace ringside {

/// A server program that was found.
struct ProgramFacts
{
    QString path;
    QString name; ///< redis, valkey, redict
    QString version;
};

/// A lab of an earlier run, as its card shows it.
struct LabFacts
{
    QString name;
    int masters = 0;
    int replicas = 0; ///< of all masters together
    QDateTime lastUsed;
    qint64 bytes = 0;
};

/// "Continue lab NAME", with what it holds. The button is named `continue.NAME`.
class LabCard : public Panel
{
    Q_OBJECT
public:
    LabCard(const LabFacts& facts, bool first, QWidget* parent);
    QWidget* button() const { return m_button; }

Q_SIGNALS:
    void continueRequested(const QString& name);

private:
    QWidget* m_button;
};

/// "3 masters, 3 replicas", and in a second line "used 2 hours ago · 48.3 MB" as far as known.
QString labWords(const LabFacts& facts, const QDateTime& now);

} // namespace ringside
