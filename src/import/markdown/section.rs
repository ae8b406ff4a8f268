//! Sections of a list that say nothing of what one learns, known by their headings in some languages.

/// Headings of lists of contents.
const CONTENTS: [&str; 32] = [
    "contents",
    "table of contents",
    "table of content",
    "toc",
    "on this page",
    "outline",
    "目录",
    "目錄",
    "目次",
    "índice",
    "indice",
    "tabla de contenidos",
    "tabla de contenido",
    "conteúdo",
    "sumário",
    "sommaire",
    "table des matières",
    "inhalt",
    "inhaltsverzeichnis",
    "содержание",
    "оглавление",
    "зміст",
    "spis treści",
    "목차",
    "mục lục",
    "جدول المحتويات",
    "المحتويات",
    "فهرس",
    "فهرست",
    "فهرست مطالب",
    "תוכן עניינים",
    "içindekiler",
];

/// Headings of sections about the source.
const ABOUT: [&str; 98] = [
    "license",
    "licence",
    "licensing",
    "license & copyright",
    "copyright",
    "acknowledgements",
    "acknowledgments",
    "acknowledgement",
    "acknowledgment",
    "thanks",
    "special thanks",
    "thank you",
    "credits",
    "contributor",
    "contributors",
    "our contributors",
    "top contributors",
    "contributing",
    "contribute",
    "contribution",
    "contributions",
    "contribution guidelines",
    "contributing guidelines",
    "how to contribute",
    "how to collaborate",
    "want to help",
    "code of conduct",
    "sponsor",
    "sponsors",
    "our sponsors",
    "backers",
    "supporters",
    "donate",
    "donations",
    "star history",
    "stargazers",
    "stargazers over time",
    "translations",
    "translation",
    "citation",
    "changelog",
    "community",
    "team",
    "author",
    "authors",
    "maintainers",
    "getting help",
    "target audience",
    "许可证",
    "许可",
    "许可协议",
    "開源協議",
    "开源协议",
    "开源许可",
    "版权声明",
    "致谢",
    "致謝",
    "感谢",
    "鸣谢",
    "贡献",
    "贡献者",
    "贡献者名单",
    "核心贡献者",
    "如何贡献",
    "参与贡献",
    "贡献指南",
    "贡献与致谢",
    "貢獻",
    "赞助",
    "捐赠",
    "翻译",
    "项目意义",
    "项目受众",
    "项目亮点",
    "适用人群",
    "适合人群",
    "面向人群",
    "关注我们",
    "联系我们",
    "关注度趋势",
    "licencia",
    "contribuir",
    "agradecimientos",
    "licença",
    "agradecimentos",
    "remerciements",
    "contributeurs",
    "lizenz",
    "mitwirkende",
    "danksagung",
    "лицензия",
    "благодарности",
    "ライセンス",
    "謝辞",
    "라이선스",
    "الترخيص",
    "مجوز",
    "רישיון",
];

/// Words before a list of links that belong to the topics above it.
const REFERENCES: [&str; 22] = [
    "references",
    "reference",
    "resources",
    "further reading",
    "additional reading",
    "additional resources",
    "more resources",
    "recommended resources",
    "reading",
    "read more",
    "learn more",
    "links",
    "see also",
    "参考",
    "参考资料",
    "参考文献",
    "资料",
    "资源",
    "学习资源",
    "延伸阅读",
    "扩展阅读",
    "推荐阅读",
];

/// Whether a heading is that of a list of contents.
pub(super) fn is_contents(title: &str) -> bool {
    CONTENTS.contains(&key(title).as_str())
}

/// Whether a heading is that of a section about the source.
pub(super) fn is_about(title: &str) -> bool {
    ABOUT.contains(&key(title).as_str())
}

/// Whether a line announces links for the topics above it.
pub(super) fn is_references(text: &str) -> bool {
    REFERENCES.contains(&key(text).as_str())
}

/// The words of a heading, in small letters and without signs around them.
fn key(title: &str) -> String {
    title.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{is_about, is_contents, is_references};

    #[test]
    fn headings_are_known_in_any_case_and_with_signs_around_them() {
        assert!(is_contents("📖 Table of Contents:") && is_contents("目录") && is_contents("ÍNDICE"));
        assert!(is_about("License 📜") && is_about("🤝 如何贡献") && is_about("How To Contribute?"));
        assert!(is_references("📚 **References:**") && is_references("参考资料："));
    }

    #[test]
    fn headings_of_what_one_learns_are_not_taken_for_them() {
        for title in ["Contributing to open source", "License plate detection", "Content delivery", "翻译模型", ""]
        {
            assert!(!is_contents(title) && !is_about(title) && !is_references(title), "{title}");
        }
    }
}
