#pragma once

#include "core/cluster/headline.h"

#include <QAbstractButton>

namespace ringside {

/// The state of the cluster in a sentence, always there: a dot and the sentence in its tone, the facts below.
/// A click asks for the cluster's own page. Name: state. GUI thread only.
class StateLine : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StateLine(QWidget* parent = nullptr);

    void setHeadline(const Headline& headline, const QStringList& facts);
    const Headline& headlineShown() const { return m_headline; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Headline m_headline;
    QString m_facts;
};

} // namespace ringside
