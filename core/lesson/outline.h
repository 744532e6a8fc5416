#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>

namespace ringside::lesson {

/// A line of a block, with its place in the file.
struct Line
{
    QString text; ///< without blanks at its ends
    Place at;     ///< of its first character
};

/// A fenced block whose name the format knows.
struct Block
{
    QString name;  ///< "check"
    QString title; ///< what stands behind the name
    std::vector<Line> lines;
    Place at;
    Place titleAt;

    /// Its lines as one text, as they stand in the file.
    QString prose;
};

/// A heading and what follows it, down to the next one.
struct Section
{
    QString title;
    QString text; ///< everything outside of blocks, Markdown
    Place at;
    std::vector<Line> lines; ///< of the text, empty ones left out
    std::vector<Block> blocks;
    bool sound = true; ///< no remark was made about it: what it lacks follows from nothing else
};

/// A lesson's file as Markdown: the head (under `#`) and the steps (under `##`).
struct Outline
{
    Section head;
    std::vector<Section> steps;
    std::vector<Remark> remarks;
};

/// Largest file that is read, in bytes.
constexpr qsizetype kMostBytes = 256 * 1024;

/// Takes a file apart with md4c. What is wrong with it as Markdown (HTML, pictures, links to elsewhere,
/// control characters, an unknown block) is in the remarks. Pure; any bytes.
Outline outlineOf(const QByteArray& source);

} // namespace ringside::lesson
