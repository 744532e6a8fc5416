#pragma once

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTranslator>

namespace ringside::test {

/// What the workspace Load gives a panel when the window has 1280 x 800.
inline constexpr QSize kLoadRoom(850, 330);

/// The window's German while it lives: for what is made meanwhile.
class German
{
public:
    German()
        : m_before(QLocale())
    {
        QLocale::setDefault(QLocale(QLocale::German));
        m_loaded = m_translator.load(QStringLiteral(":/i18n/ringside_de.qm"));
        QApplication::installTranslator(&m_translator);
    }
    ~German()
    {
        QApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    bool loaded() const { return m_loaded; }

private:
    QLocale m_before;
    QTranslator m_translator;
    bool m_loaded = false;
};

/// Visible buttons and labels whose text has less room than it needs: one line each.
inline QString clippedIn(const QWidget& panel)
{
    QStringList found;
    const auto note = [&](const QWidget* widget, QSize needed) {
        if (widget->width() < needed.width() || widget->height() < needed.height())
            found << QStringLiteral("%1: %2 x %3 of %4 x %5")
                         .arg(widget->objectName())
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(needed.width())
                         .arg(needed.height());
    };
    for (const auto* button : panel.findChildren<QToolButton*>()) {
        if (button->isVisible())
            note(button, button->sizeHint());
    }
    for (const auto* label : panel.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            note(label, label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                          : label->minimumSizeHint());
    }
    return found.join(u'\n');
}

} // namespace ringside::test
