//! `roadmap export --format html`: one page that asks for nothing and runs nothing.

use base64::Engine as _;
use proptest::prelude::*;
use roadmap::plain::Plain;
use roadmap::render;
use sha2::{Digest, Sha256};
use snapbox::{IntoData, assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in [
        "done attention --did https://example.com/a?b=1&c=2 --did ~/llm/heads.md --spent 2h --date 2026-11-20",
        "note attention -m \"scores are <i>dot products</i>\"",
        "stuck transformer-block -m \"why a residual?\"",
        "park positional-encoding -m \"too early\"",
        "study vectors 20m",
        "term \"KV cache\" -m \"keys & values\"",
    ] {
        sandbox.ok(act);
    }
    sandbox
}

/// The page behind its style, which is the same on every page.
fn body(page: &str) -> &str {
    page.split_once("</head>\n").unwrap().1
}

#[test]
fn a_topic_on_its_page() {
    let sandbox = evenings();
    assert_data_eq!(
        body(&sandbox.ok("export attention --format html --notes")),
        str![[r##"
<body>
<a class="skip" href="#topics">Skip to the topics</a>
<header>
<h1>Learning large language models, by doing</h1>
<p class="total">1 of 1 topic done (100%), 1 with evidence<br>What is done was estimated at 6 h of 6 h</p>
</header>
<main>
<div id="topics">
<section aria-labelledby="stage-fundamentals">
<h2 id="stage-fundamentals">1. LLM fundamentals, hands on first</h2>
<h3>Inside the Transformer</h3>
<ul class="topics">
<li class="done" id="topic-attention">
<p><span class="mark" aria-hidden="true">✓*</span> Self-attention <code>attention</code> <span class="state">done, 2026-11-20, 2 h</span></p>
<ul class="evidence" aria-label="Evidence">
<li><a href="https://example.com/a?b=1&#38;c=2" rel="nofollow">https://example.com/a?b=1&#38;c=2</a></li>
<li>~/llm/heads.md</li>
</ul>
<p class="label">Notes</p>
<ul class="notes">
<li>2026-11-23: scores are &#60;i&#62;dot products&#60;/i&#62;</li>
</ul>
<details>
<summary>Practice and resources</summary>
<p>Each position sends out a query, compares it with the keys of the positions it may look at (in a GPT: itself and the earlier ones), and takes a weighted mix of their values.</p>
<p><strong>Practice</strong>: Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done when the output matches torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat map of the attention weights for one sentence.</p>
<p><strong>Requires</strong>: embeddings</p>
<p><strong>Leans on</strong></p>
<ul>
<li>vectors: every score is a dot product of a query and a key</li>
<li>linear-algebra: one matrix product, (n, d) times (d, n), gives all n × n scores at once</li>
</ul>
<p><strong>Resources</strong></p>
<ul>
<li><a href="https://www.youtube.com/watch?v=eMlx5fFNoYc" hreflang="en">Attention in transformers, step by step (3Blue1Brown)</a> (video, en)</li>
<li><a href="https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html" hreflang="zh">《动手学深度学习》：自注意力和位置编码</a> (book, zh)</li>
<li><a href="https://arxiv.org/abs/1706.03762" hreflang="en">Attention Is All You Need</a> (paper, en)</li>
</ul>
</details>
</li>
</ul>
</section>
</div>
</main>
<footer>
<p>✓ done, ✓* with evidence, ▸ learning, ? stuck, ~ parked, - skipped</p>
</footer>
</body>
</html>
"##]].raw()
    );
    assert_data_eq!(
        body(&sandbox.chinese().ok("export positional-encoding --format html")),
        str![[r##"
<body>
<a class="skip" href="#topics">跳到主题列表</a>
<header>
<h1>边做边学大模型</h1>
<p class="total">完成 0/1 个主题（0%），其中 0 个有成果<br>预计时长共 3 小时，已完成的占 0 小时</p>
</header>
<main>
<div id="topics">
<section aria-labelledby="stage-fundamentals">
<h2 id="stage-fundamentals">1. 大模型基础：先动手</h2>
<h3>拆开 Transformer</h3>
<ul class="topics">
<li class="parked" id="topic-positional-encoding">
<p><span class="mark" aria-hidden="true">~</span> 位置编码与 RoPE <code>positional-encoding</code> <span class="state">先跳过</span></p>
<details>
<summary>实践与资料</summary>
<p>注意力本身不分先后；RoPE（旋转位置编码）按位置给查询和键旋转相应的角度，位置便只以相对距离的形式影响得分。</p>
<p><strong>实践</strong>：为单个注意力头实现 RoPE。完成标准：随机取 20 对查询和键，两个位置同时平移后，得分变化不超过 1e-5。</p>
<p><strong>前置</strong>：attention</p>
<p><strong>会用到</strong></p>
<ul>
<li>linear-algebra：每两维乘 2×2 旋转阵，R(m)^T R(n) = R(n - m)</li>
</ul>
<p><strong>资料</strong></p>
<ul>
<li><a href="https://arxiv.org/abs/2104.09864" hreflang="en">RoFormer: Enhanced Transformer with Rotary Position Embedding</a>（论文，英文）</li>
<li><a href="https://kexue.fm/archives/8265" hreflang="zh">Transformer 升级之路 2：博采众长的旋转式位置编码（苏剑林）</a>（文章，中文）</li>
</ul>
</details>
</li>
</ul>
</section>
</div>
</main>
<footer>
<p>✓ 完成、✓* 有成果、▸ 学习中、? 卡住、~ 先跳过、- 不学</p>
</footer>
</body>
</html>
"##]].raw()
    );
}

#[test]
fn it_is_one_file_that_asks_for_nothing_and_runs_nothing() {
    let page = evenings().ok("export --format html");
    for absent in ["<script", "<link", "<img", "<iframe", "<base", "<form", " style=", " onload=", "@import", "url("] {
        assert!(!page.contains(absent), "{absent}");
    }
    let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(render::PAGE_STYLE));
    assert_eq!(render::PAGE_STYLE_HASH, format!("sha256-{digest}"), "the policy allows the style as it is");
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">"
    );
    assert!(page.contains(&policy));
    assert!(page.contains(&format!("<style>{}</style>", render::PAGE_STYLE)));
}

#[test]
fn what_is_private_stays_out_unless_it_is_asked_for() {
    let sandbox = evenings();
    let page = sandbox.ok("export --format html");
    for private in ["dot products", "why a residual?", "too early"] {
        assert!(!page.contains(private), "{private}");
        assert!(sandbox.ok("export --format html --notes").contains(private), "{private}");
    }
}

#[test]
fn a_page_changes_only_when_something_was_recorded() {
    let sandbox = evenings();
    let page = sandbox.ok("export --format html");
    sandbox.at("2027-05-01T09:00:00+02:00");
    assert_eq!(sandbox.ok("export --format html"), page);
}

#[test]
fn the_days_studied_are_half_a_year_that_ends_with_the_last_one() {
    let sandbox = Sandbox::new();
    for act in ["study rag 10m --date 2026-01-05", "study rag 29m --date 2026-06-01", "study rag 30m --date 2026-11-22"]
    {
        sandbox.ok(act);
    }
    sandbox.ok("stuck mcp -m why");
    sandbox.ok("study rag 2h --date 2026-11-21");
    let page = sandbox.ok("export --format html");
    let calendar = page.split("id=\"days\">").nth(1).unwrap().split("</section>").next().unwrap();
    let told: Vec<&str> = calendar.split("<title>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(told, ["2026-06-01: 29 min", "2026-11-21: 2 h", "2026-11-22: 30 min", "2026-11-23: studied"]);
    assert!(calendar.contains("<p>5 days, from 2026-01-05 to 2026-11-23, 3.1 h</p>"), "{calendar}");
    assert!(!Sandbox::new().ok("export --format html").contains("id=\"days\""), "none before the first");
}

#[test]
fn the_language_of_the_person_is_that_of_the_page() {
    let page = evenings().chinese().ok("export --format html");
    assert!(page.contains("<html lang=\"zh-CN\">") && page.contains("<h1>边做边学大模型</h1>"));
    for label in
        ["Practice", "Resources", "Requires", "Leans on", "Evidence", "Days studied", "Map<", "Stages", "learning<"]
    {
        assert!(!body(&page).contains(&format!(">{label}")), "{label}");
    }
}

#[test]
fn a_roadmap_without_modules_hours_or_requirements_has_no_map() {
    let sandbox = Sandbox::new();
    sandbox.file("own.toml", OWN);
    assert_data_eq!(
        body(&sandbox.ok("--roadmap own.toml export --format html")),
        str![[r##"
<body>
<a class="skip" href="#topics">Skip to the topics</a>
<header>
<h1>Own</h1>
<p class="total">0 of 1 topic done (0%), 0 with evidence</p>
</header>
<main>
<div id="topics">
<section aria-labelledby="stage-s">
<h2 id="stage-s">1. S</h2>
<p class="total">0 of 1 topic done (0%), 0 with evidence</p>
<ul class="topics">
<li class="pending" id="topic-extra">
<p><span class="mark" aria-hidden="true"></span> Extra <code>extra</code></p>
<details>
<summary>Practice and resources</summary>
</details>
</li>
<li class="pending" id="topic-core">
<p><span class="mark" aria-hidden="true"></span> Core <code>core</code></p>
<details>
<summary>Practice and resources</summary>
</details>
</li>
</ul>
</section>
</div>
</main>
<footer>
<p>✓ done, ✓* with evidence, ▸ learning, ? stuck, ~ parked, - skipped</p>
</footer>
</body>
</html>
"##]]
        .raw()
    );
}

/// What a page is made of, all that it says left out: each sign that has a meaning in HTML.
fn bones(page: &str) -> String {
    page.chars().filter(|c| "<>\"'".contains(*c)).collect()
}

/// A page on which a text stands wherever a stranger can put one.
fn page_of(text: &str) -> String {
    let sandbox = Sandbox::new();
    let quoted = toml::Value::String(text.to_owned());
    sandbox.file(
        "own.toml",
        format!(
            "format = 1\nid = \"own\"\ntitle = {quoted}\n[[stage]]\nid = \"s\"\ntitle = {quoted}\n[[stage.module]]\nid = \"m\"\ntitle = {quoted}\n\
             [[stage.module.topic]]\nid = \"a\"\ntitle = {quoted}\nsummary = {quoted}\npractice = {quoted}\n\
             resources = [{{ title = {quoted}, url = \"https://example.com/\" }}]\n\
             [[stage.module.topic]]\nid = \"b\"\ntitle = {quoted}\nrequires = [\"a\"]\n"
        ),
    );
    let word = format!("x{text}");
    for act in
        [&["done", "a", "--did", &word, "-m", &word][..], &["stuck", "b", "-m", &word], &["term", &word, "-m", &word]]
    {
        let args: Vec<String> = ["--roadmap", "own.toml"].iter().chain(act).map(ToString::to_string).collect();
        assert!(sandbox.command(&args).output().unwrap().status.success(), "{args:?}");
    }
    sandbox.ok("--roadmap own.toml export --format html --notes")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_stranger_writes_a_page_has_the_same_bones(
        text in "[a-z<>\"'&/=!-]{1,10}|</(style|title|svg|p)>|<!--|]]>|&lt;|javascript:|<svg on|'\\PC{1,6}"
    ) {
        let text = Plain::line(text.split_whitespace().collect::<Vec<_>>().concat()).to_string();
        prop_assume!(!text.is_empty() && !text.starts_with('-'));
        let plain = text.chars().map(|c| if c.is_ascii() { 'x' } else { c }).collect::<String>();
        prop_assert!(bones(&page_of(&text)) == bones(&page_of(&plain)), "{text}");
    }
}
