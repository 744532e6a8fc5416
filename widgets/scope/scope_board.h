#pragma once

#include "widgets/scope/scope_words.h"

#include <QWidget>

namespace ringside {

/// The two nodes as columns with the slot's keys as tiles in the one where they are now, and the marks as
/// arrows between them. What moved last is outlined. GUI thread. Object name: scope.board.
class ScopeBoard : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeBoard(QWidget* parent = nullptr);

    void setCluster(const ClusterSnapshot& cluster);
    /// The tile of that key, where it is shown; null when it is not.
    QRectF tileOf(const QString& key) const;
    QRectF columnBox(bool target) const;
    const ScopeMarks& marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Tile
    {
        QString key; ///< empty: the words for those that have no room
        QString text;
        QRectF box;
    };
    struct Column
    {
        ScopeSide side;
        QStringList keys;
        qint64 count = 0;
        bool operator==(const Column&) const = default;
    };
    std::vector<Tile> tiles(bool target) const;
    std::vector<Tile> tiles(bool target, qsizetype tag) const;
    void addMore(std::vector<Tile>& tiles, qint64 count, const QRectF& room, QSizeF smallest) const;
    QString noteOf(const Column& column) const;
    void describe();
    void paintColumn(QPainter& painter, bool target) const;
    void paintMark(QPainter& painter, bool target) const;
    const Column& column(bool target) const { return target ? m_target : m_source; }

    Column m_source;
    Column m_target;
    ScopeMarks m_marks;
    QStringList m_moved; ///< with the last step
    int m_slot = -1;
};

} // namespace ringside
