#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>

namespace ringside::lesson {

/// A heading of a Markdown text.
struct Heading
{
    int level = 1;
    QString text;
    int line = 1;
};

/// A fenced block: its contents are the lines after `line` up to `lastLine`, unless it is nested.
struct Fence
{
    QString info;
    int line = 1;
    int lastLine = 1;
    bool nested = false; ///< inside of a list or a quotation
    bool closed = true;
};

/// What a lesson's Markdown is made of, and what a lesson must not have.
struct Marks
{
    std::vector<Heading> headings;
    std::vector<Fence> fences;
    std::vector<Remark> remarks; ///< HTML, pictures, links to elsewhere, lists too deep
};

/// Reads Markdown with md4c (CommonMark, with tables). Pure; any bytes.
Marks readMarkdown(const QByteArray& source);

} // namespace ringside::lesson
