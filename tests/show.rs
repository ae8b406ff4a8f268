//! `roadmap show`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_topic_is_shown_whole() {
    let sandbox = Sandbox::new();
    for act in [
        "done vectors",
        "done embeddings",
        "study attention 50m --date 2026-11-21",
        "start attention",
        "note attention -m \"scores are dot products\nand softmax makes weights of them\"",
        "done attention --did https://example.com/attention.ipynb --did \"heads looked at\" --spent 40m",
    ] {
        sandbox.ok(act);
    }
    assert_data_eq!(
        sandbox.screens(&["show attention"]),
        str![[r#"
$ roadmap show attention
 1.3.1  attention                                 ✓* done, with evidence: today
 Self-attention
 LLM fundamentals, hands on first / Inside the Transformer

 Each position sends out a query, compares it with the keys of the positions it
 may look at (in a GPT: itself and the earlier ones), and takes a weighted mix
 of their values.

 Practice
   Implement causal self-attention in about 30 lines of NumPy or PyTorch. Done
   when the output matches torch.nn.functional.scaled_dot_product_attention to
   1e-5 and you have a heat map of the attention weights for one sentence.

 Requires      ✓ embeddings
 Leans on      ✓ vectors: every score is a dot product of a query and a key
               linear-algebra: one matrix product, (n, d) times (d, n), gives
               all n × n scores at once
 Leads to      transformer-block, positional-encoding
 Time          1 h 30 min in 2 sessions, 6 h estimated
 Review        next on 2026-11-25
 Evidence      https://example.com/attention.ipynb
               heads looked at

 Notes
   2026-11-23  scores are dot products
               and softmax makes weights of them

 Resources
   1. Attention in transformers, step by step (3Blue1Brown) (video, en)
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码 (book, zh)
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need (paper, en)
      https://arxiv.org/abs/1706.03762

"#]]
    );
    assert_data_eq!(
        sandbox.chinese().screens(&["show attention"]),
        str![[r#"
$ roadmap show attention
 1.3.1  attention                                         ✓* 完成，有成果：今天
 自注意力机制
 大模型基础：先动手 / 拆开 Transformer

 每个位置拿自己的“查询”去和能看到的位置（GPT 里是自己和前面各位置）的“键”比较，
 再按权重把它们的“值”混合起来。

 实践
   用 30 行左右的 NumPy 或 PyTorch 实现带因果掩码的自注意力。完成标准：输出与
   torch.nn.functional.scaled_dot_product_attention 误差不超过 1e-5，并画出一句
   话的注意力热力图。

 前置          ✓ embeddings
 会用到        ✓ vectors：每个分数都是查询与键的点积
               linear-algebra：一次矩阵乘法得到 n×n 个分数：(n, d) 乘 (d, n)
 后续          transformer-block、positional-encoding
 用时          学了 2 次，共 1 小时 30 分，预计 6 小时
 复习          下次 2026-11-25
 成果          https://example.com/attention.ipynb
               heads looked at

 笔记
   2026-11-23  scores are dot products
               and softmax makes weights of them

 资料
   1. Attention in transformers, step by step (3Blue1Brown)（视频，英文）
      https://www.youtube.com/watch?v=eMlx5fFNoYc
   2. 《动手学深度学习》：自注意力和位置编码（书，中文）
      https://zh.d2l.ai/chapter_attention-mechanisms/self-attention-and-positional-encoding.html
   3. Attention Is All You Need（论文，英文）
      https://arxiv.org/abs/1706.03762

"#]]
    );
}

#[test]
fn without_a_name_it_is_the_topic_in_progress() {
    let sandbox = Sandbox::new();
    sandbox.ok("start mcp");
    assert_eq!(sandbox.session(&["show"]).replacen("show", "show mcp", 1), sandbox.session(&["show mcp"]));
    assert_data_eq!(
        Sandbox::new().session(&["show"]),
        str![[r#"
$ roadmap show
error: no topic is in progress
hint: name one; roadmap next shows what is ready
[exit 1]

"#]]
    );
}

#[test]
fn a_scope_is_shown_as_its_topics() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.session(&["show rag-core"]).replace("show", "list"), sandbox.session(&["list rag-core"]),);
}

#[test]
fn a_foundation_has_no_number_and_a_narrow_screen_folds() {
    assert_data_eq!(
        Sandbox::new().columns(44).screens(&["show vectors"]),
        str![[r#"
$ roadmap show vectors
 vectors                            pending
 Vectors, dot product and cosine
 Foundations, looked up when needed /
 Mathematics

 A list of numbers with a length and a
 direction; the dot product measures how
 much two of them agree, which is the core
 of both attention and retrieval.

 Practice
   Compute dot product, length and cosine
   for three pairs of 3-D vectors by hand
   and in code. Done when the two agree and
   you have ranked five sentence embeddings
   by their similarity to a sixth.

 Time          2 h estimated

 Resources
   1. Essence of Linear Algebra
      (3Blue1Brown) (video, en)
      https://www.3blue1brown.com/topics/linear-algebra
   2. 《动手学深度学习》：线性代数 (book,
      zh)
      https://zh.d2l.ai/chapter_preliminaries/linear-algebra.html

 next: roadmap start vectors
    (you can begin it right away)

"#]]
    );
}
