#pragma once

#include "widgets/dress/fields.h"

namespace ringside {

/// The line that is typed into, with what may follow in grey behind it, as in redis-cli.
class ConsoleLine : public LineField
{
    Q_OBJECT
public:
    explicit ConsoleLine(QWidget* parent = nullptr);

    void setHint(const QString& hint);
    const QString& hint() const { return m_hint; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

} // namespace ringside
