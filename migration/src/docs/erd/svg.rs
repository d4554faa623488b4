use std::fmt::{Display, Write as _};

/// The fonts that systems have for code; all of them are about as wide as [`MONO_WIDTH`] says.
pub(super) const MONO: &str = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
const SANS: &str =
    "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', 'Liberation Sans', sans-serif";
/// Thousandths of the font size that a character of [`MONO`] takes, at most.
const MONO_WIDTH: i32 = 610;
/// The same for the sans serif fonts, on average.
const SANS_WIDTH: i32 = 580;
/// The same for their bold faces.
const BOLD_WIDTH: i32 = 680;

pub(super) const INK: &str = "#1f2328";
pub(super) const MUTED: &str = "#59636e";
pub(super) const FAINT: &str = "#d1d9e0";
pub(super) const PAPER: &str = "#ffffff";
pub(super) const SHADE: &str = "#f6f8fa";

/// The colours of lines, all of them clear on white; neighbours in the list differ most.
pub(super) const COLOURS: [&str; 12] = [
    "#0969da", "#cf222e", "#1a7f37", "#8250df", "#bc4c00", "#0e7490", "#bf3989", "#4d7c0f",
    "#4338ca", "#a16207", "#0f766e", "#475569",
];

/// Room for `text` in the font for code.
pub(super) fn mono_width(text: &str, size: i32) -> i32 {
    width(text, size, MONO_WIDTH)
}

/// Room for `text` in the font for headings.
pub(super) fn sans_width(text: &str, size: i32) -> i32 {
    width(text, size, SANS_WIDTH)
}

/// Room for bold `text` in the font for headings.
pub(super) fn bold_width(text: &str, size: i32) -> i32 {
    width(text, size, BOLD_WIDTH)
}

fn width(text: &str, size: i32, per_character: i32) -> i32 {
    let characters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX / 100_000);
    (characters * size * per_character + 999) / 1_000
}

/// How a piece of text looks.
#[derive(Clone, Copy)]
pub(super) struct Font {
    pub(super) size: i32,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) mono: bool,
    /// `start`, `middle` or `end`: which point of the text is placed.
    pub(super) anchor: &'static str,
}

impl Font {
    pub(super) const CODE: Self = Self {
        size: 12,
        bold: false,
        colour: INK,
        mono: true,
        anchor: "start",
    };
    pub(super) const LABEL: Self = Self {
        mono: false,
        colour: MUTED,
        ..Self::CODE
    };

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    pub(super) const fn size(self, size: i32) -> Self {
        Self { size, ..self }
    }

    pub(super) const fn end(self) -> Self {
        Self {
            anchor: "end",
            ..self
        }
    }
}

/// A picture in the making.
#[derive(Default)]
pub(super) struct Svg {
    body: String,
}

impl Svg {
    /// Adds an element without content.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        let _ = write!(self.body, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.body, " {attribute}=\"{}\"", escape(&value.to_string()));
        }
        self.body.push_str("/>\n");
    }

    /// Adds text whose baseline is at `y`.
    pub(super) fn text(&mut self, x: i32, y: i32, font: Font, text: &str) {
        let mut class = String::from(if font.mono { "m" } else { "s" });
        if font.bold {
            class.push_str(" b");
        }
        let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\" class=\"{class}\"");
        if font.size != Font::CODE.size {
            let _ = write!(self.body, " font-size=\"{}\"", font.size);
        }
        if font.colour != INK {
            let _ = write!(self.body, " fill=\"{}\"", font.colour);
        }
        if font.anchor != "start" {
            let _ = write!(self.body, " text-anchor=\"{}\"", font.anchor);
        }
        let _ = writeln!(self.body, ">{}</text>", escape(text));
    }

    /// Opens a group whose contents are moved by `x` and `y`; [`Svg::end_group`] closes it.
    pub(super) fn group(&mut self, x: i32, y: i32) {
        let _ = writeln!(self.body, "<g transform=\"translate({x} {y})\">");
    }

    pub(super) fn end_group(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// The file.
    pub(super) fn finish(self, width: i32, height: i32, title: &str) -> String {
        let title = escape(title);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" font-size=\"{size}\" fill=\"{INK}\">\n\
             <title>{title}</title>\n\
             <style>.m{{font-family:{MONO}}}.s{{font-family:{SANS}}}.b{{font-weight:600}}</style>\n\
             <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n{body}</svg>\n",
            size = Font::CODE.size,
            body = self.body,
        )
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write these, not even escaped.
            control if control.is_control() => out.push('\u{FFFD}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Font, Svg, escape};

    #[test]
    fn names_cannot_break_out_of_the_picture() {
        assert_eq!(
            escape("<a href=\"x\">&\u{1}"),
            "&lt;a href=&quot;x&quot;&gt;&amp;\u{FFFD}"
        );
        let mut svg = Svg::default();
        svg.text(1, 2, Font::CODE, "</text><script>");
        let file = svg.finish(10, 10, "</title>");
        assert!(!file.contains("<script>") && !file.contains("</title></title>"));
    }
}
