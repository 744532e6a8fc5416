#pragma once

#include "widgets/dress/themed_label.h"

#include <QWidget>

#include <map>

class QGridLayout;

namespace ringside {

/// Rows of a name and a value. Rows are made once and stay; values change in place, an unknown one is a dash.
/// A click on a value copies it. The value's label is named `fact.` + key.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);

    void addFact(const QString& key, const QString& name, const QString& toolTip = {});
    void setFactName(const QString& key, const QString& name);
    void setFact(const QString& key, const QString& value, Tone tone = Tone::Text);
    QString fact(const QString& key) const;
    void setFactVisible(const QString& key, bool visible);

private:
    struct Row
    {
        ThemedLabel* name;
        CopyLabel* value;
    };
    QGridLayout* m_grid;
    std::map<QString, Row> m_rows;
};

} // namespace ringside
