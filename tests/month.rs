//! A month of a learner: every screen makes the next step obvious.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

#[test]
fn a_month_of_the_method() {
    let shown = Sandbox::new().screens(&[
        "@2026-11-02T20:00:00+08:00",
        "status",
        "start attention",
        "@2026-11-02T20:30:00+08:00",
        "stuck -m \"why divide by sqrt d?\" --on vectors",
        "start vectors",
        "@2026-11-02T20:55:00+08:00",
        "list foundations",
        "unstuck -m \"the variance of a dot product grows with d\" --resource 1",
        "@2026-11-02T21:40:00+08:00",
        "done --did https://example.com/attention.ipynb",
        "@2026-11-03T20:00:00+08:00",
        "start moe",
        "@2026-11-03T20:25:00+08:00",
        "stuck -m \"who trains the router?\"",
        "park -m \"the router will not sink in\"",
        "status",
        "@2026-11-04T20:00:00+08:00",
        "start llama-architecture",
        "@2026-11-04T21:30:00+08:00",
        "done --did ~/llama.py",
        "status",
        "next",
        "next 20m",
        "@2026-11-05T20:00:00+08:00",
        "term \"KV cache\"",
        "start rag",
        "@2026-11-05T20:40:00+08:00",
        "stuck -m \"why is recall so low?\"",
        "unstuck -m \"the chunks were too long\"",
        "stuck -m \"and why still?\"",
        "unstuck -m \"titles were cut off\"",
        "stuck -m \"what does the score say?\"",
        "next",
        "park",
        "term \"KV cache\" -m \"keys and values of earlier tokens, kept\"",
        "@2026-11-15T20:00:00+08:00",
        "status",
        "review <<< /g///e/",
        "review",
        "why vectors",
        "gaps",
        "next",
    ]);
    assert_data_eq!(
        shown,
        str![[r#"
$ roadmap status
 In English; 要看中文：roadmap config set lang zh
 Your record will lie in [HERE]/data, once there is one.
 Do it; when stuck, look up exactly that. Begin: roadmap start learning-loop

 Learning large language models, by doing                   0 of 100 topics, 0%

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0        0/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  0 taken down, 0 finished

 Next       roadmap start learning-loop
            you can begin it right away
$ roadmap start attention
 ▸ attention begun    LLM fundamentals, hands on first 0/21, 0%
   it builds on embeddings, which is still open
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   when the practice works: roadmap done attention --did LINK
$ roadmap stuck -m "why divide by sqrt d?" --on vectors
 ? attention: "why divide by sqrt d?"
   it is about
     vectors: every score is a dot product of a query and a key
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap start vectors
 ▸ vectors begun
   attention: 30 min recorded
   for attention: "why divide by sqrt d?"
   practice: Compute dot product, length and cosine for three pairs of 3-D
   vectors by hand and in code. Done when the two agree and you have ranked
   five sentence embeddings by their similarity to a sixth.
   when it is clear: roadmap unstuck -m "what helped"
$ roadmap list foundations
 Foundations, looked up when needed
   ▸   vectors                 Vectors, dot product and..      1x, for attention
       linear-algebra          Linear algebra                  12 h
       calculus                Calculus: gradients and the..   8 h
       probability             Probability and statistics      8 h
       discrete-math           Discrete mathematics            8 h
       information-theory      Entropy, cross-entropy, KL a..  4 h
       ml-overview             Machine learning at a glance    5 h
       supervised-learning     Supervised learning             8 h
       unsupervised-learning   Unsupervised and..              5 h
       reinforcement-learning  Reinforcement learning          8 h
       model-tuning            Model tuning: underfitting,..   5 h
       neural-networks         Neural networks and..           8 h
       optimizers              Optimizers: from SGD to AdamW   4 h
       pytorch                 PyTorch                         10 h
       tensorflow              TensorFlow, enough to read it   4 h
       python                  Python for engineers            12 h
       linux-docker            Shell, Linux and Docker         5 h
       gpu-hardware            How a GPU works                 4 h
       float-formats           Number formats: fp32, bf16,..   2 h
       distributed-basics      Distributed training basics     4 h

 ✓ done  ✓* with evidence  ▸ learning  ? stuck  ~ parked  - skipped

 next: roadmap unstuck -m "…"
    (once "why divide by sqrt d?" is clear, write down what helped)
$ roadmap unstuck -m "the variance of a dot product grows with d" --resource 1
   answered: "why divide by sqrt d?", on attention
   your answer stands first in the notes of attention
   https://www.3blue1brown.com/topics/linear-algebra helped: it stands first
   from now on
   back to attention
   vectors is back on the shelf
   vectors: 25 min recorded
   practice: Implement causal self-attention in about 30 lines of NumPy or
   PyTorch. Done when the output matches
   torch.nn.functional.scaled_dot_product_attention to 1e-5 and you have a heat
   map of the attention weights for one sentence.
   when the practice works: roadmap done attention --did LINK
$ roadmap done --did https://example.com/attention.ipynb
 ✓ attention done, with evidence    LLM fundamentals, hands on first 1/21, 4%
   attention: 45 min recorded
   it builds on embeddings, which is still open
   now ready: transformer-block, positional-encoding
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap start moe
 ▸ moe begun    LLM fundamentals, hands on first 1/21, 4%
   it builds on transformer-block, which is still open
   practice: Replace the feed-forward layer of your block with 8 experts and
   top-2 routing, and train it briefly on CPU with and without a load-balancing
   loss. Done when you have printed, for both runs, how 1,000 tokens spread
   over the experts, and the total and active parameter counts.
   when the practice works: roadmap done moe --did LINK
$ roadmap stuck -m "who trains the router?"
 ? moe: "who trains the router?"
   it leans on
     probability: the balancing loss sums token share times mean probability
       over the experts
   look it up:        roadmap start probability
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap park -m "the router will not sink in"
 ~ moe parked: not now, not never    LLM fundamentals, hands on first 1/21, 4%
   moe: 25 min recorded
   moe: 1 note kept
   it comes back when a related topic is done, or on 2026-11-17
   "who trains the router?" is parked along with moe; once it is clear:
      roadmap unstuck moe -m "what helped"
   next: roadmap start learning-loop    (you can begin it right away)
$ roadmap status
 Learning large language models, by doing      1 of 100 topics, 1%, 2.1 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  1/21       1        6/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Parked     moe: until a related topic is done, or 2026-11-17

 Next       roadmap start learning-loop
            you can begin it right away
$ roadmap start llama-architecture
 ▸ llama-architecture begun    LLM fundamentals, hands on first 1/21, 4%
   2 of the topics it builds on are still open: gpt-from-scratch,
   positional-encoding
   practice: Turn your GPT block into a Llama-style block and load the weights
   of a small open model into it. Done when your logits agree with the
   Transformers library to 1e-3 on one prompt.
   when the practice works: roadmap done llama-architecture --did LINK
$ roadmap done --did ~/llama.py
 ✓ llama-architecture done, with evidence
   LLM fundamentals, hands on first 2/21, 9%
   llama-architecture: 1 h 30 min recorded
   2 of the topics it builds on are still open: gpt-from-scratch,
   positional-encoding
   parked, and worth another try now: moe
   next: roadmap review    (attention, last seen Monday: do you still know it?)
$ roadmap status
 Learning large language models, by doing      2 of 100 topics, 2%, 3.6 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       2       10/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications           ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Parked     moe: back, now that llama-architecture is done
 Review     attention: roadmap review

 Next       roadmap review
            attention, last seen Monday: do you still know it?
$ roadmap next
 1. roadmap review
    Self-attention
    attention, last seen Monday: do you still know it?
 2. roadmap start moe
    Mixture of experts (3 h)
    you parked it, and llama-architecture is done now
 3. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you can begin it right away
 4. roadmap start first-api-call
    Your first model API call (2 h)
    you can begin it right away
$ roadmap next 20m
 1. roadmap review
    Self-attention
    attention, last seen Monday: do you still know it?
 2. roadmap start python
    Python for engineers (20 min of its 12 h)
    3 ready topics lean on it
$ roadmap term "KV cache"
   kept: KV cache
   once it is clear: roadmap term 'KV cache' -m "…"
   next: roadmap review    (attention, last seen Monday: do you still know it?)
$ roadmap start rag
 ▸ rag begun    Building LLM applications 0/32, 0%
   2 of the topics it builds on are still open: prompt-basics, embeddings
   practice: In at most 150 lines and without a framework: split 20 documents,
   embed them, retrieve by cosine similarity, answer with citations. Done when
   ten answerable questions cite the right source and five unanswerable ones
   are declined.
   when the practice works: roadmap done rag --did LINK
$ roadmap stuck -m "why is recall so low?"
 ? rag: "why is recall so low?"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is
       enough to rank them
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap unstuck -m "the chunks were too long"
   answered: "why is recall so low?", on rag
   your answer stands first in the notes of rag
   back to rag
   practice: In at most 150 lines and without a framework: split 20 documents,
   embed them, retrieve by cosine similarity, answer with citations. Done when
   ten answerable questions cite the right source and five unanswerable ones
   are declined.
   when the practice works: roadmap done rag --did LINK
$ roadmap stuck -m "and why still?"
 ? rag: "and why still?"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is
       enough to rank them
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap unstuck -m "titles were cut off"
   answered: "and why still?", on rag
   your answer stands first in the notes of rag
   back to rag
   practice: In at most 150 lines and without a framework: split 20 documents,
   embed them, retrieve by cosine similarity, answer with citations. Done when
   ten answerable questions cite the right source and five unanswerable ones
   are declined.
   when the practice works: roadmap done rag --did LINK
$ roadmap stuck -m "what does the score say?"
 ? rag: "what does the score say?"
   it leans on
     vectors: once vectors are normalized, one dot product per passage is
       enough to rank them
   stuck on rag 3 times: learn the foundation first (roadmap start vectors), or
   park rag (roadmap park rag)
   look it up:        roadmap start vectors
   when it is clear:  roadmap unstuck -m "what helped"
$ roadmap next
 1. roadmap start vectors
    Vectors, dot product and cosine (2 h)
    you are stuck on rag, look this up: "what does the score say?"
    stuck on rag 3 times: learn the foundation first (roadmap start vectors),
    or park rag (roadmap park rag)
 2. roadmap review
    Self-attention
    attention, last seen Monday: do you still know it?
 3. roadmap start moe
    Mixture of experts (3 h)
    you parked it, and llama-architecture is done now
 4. roadmap start learning-loop
    Learn by doing: stuck, look up, move on (1 h)
    you can begin it right away
 5. roadmap start first-api-call
    Your first model API call (2 h)
    you can begin it right away
$ roadmap park
 ~ rag parked: not now, not never    Building LLM applications 0/32, 0%
   rag: 40 min recorded
   it comes back when a related topic is done, or on 2026-11-19
   "what does the score say?" is parked along with rag; once it is clear:
      roadmap unstuck rag -m "what helped"
   now ready: document-parsing, rag-chunking, embedding-models, vector-db,
   reranking, and 3 more
   next: roadmap review    (attention, last seen Monday: do you still know it?)
$ roadmap term "KV cache" -m "keys and values of earlier tokens, kept"
   KV cache: keys and values of earlier tokens, kept
   next: roadmap review    (attention, last seen Monday: do you still know it?)
$ roadmap status
 Learning large language models, by doing      2 of 100 topics, 2%, 4.2 h spent

 #  Stage                               Progress      Done  Proven  Est. hours
 1  LLM fundamentals, hands on first    ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       2       10/78
 2  Local inference for open models     ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0        0/51
 3  Building LLM applications ◂         ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0       0/143
 4  Training a model of your own        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0       0/182
    Foundations, looked up when needed  1 taken down, 0 finished

 Parked     moe: back, now that llama-architecture is done
            rag: until a related topic is done, or 2026-11-19
 Review     llama-architecture, attention: roadmap review

 Next       roadmap review
            llama-architecture, last seen 2026-11-04: do you still know it?
$ roadmap review
 llama-architecture  From GPT to Llama: the modern block    last: 2026-11-04
   Answer in one line, or redo the heart of the practice:
     What does grouped-query attention save, and by what factor?
     Why has SwiGLU in the first Llama an inner width near 8/3 d where GPT-2
     has 4d?
   Enter shows the answer:      The KV cache: several query heads share one key and value head, so it
     shrinks by the factor query heads / KV heads.
     SwiGLU has three matrices (gate, up, down) instead of two, and 3 × 8/3 d^2
     = 2 × 4 d^2, so the parameter count stays the same.
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    llama-architecture comes back in 26 days, on 2026-12-11

 attention  Self-attention    last: 2026-11-02
   Answer in one line, or redo the heart of the practice:
     Why are attention scores divided by the square root of the head dimension?
     How does the causal mask keep a position from attending to later ones?
   Enter shows the answer:      With independent components of mean 0 and variance 1 a dot product has
     standard deviation sqrt(d); undivided, softmax saturates and its gradients
     nearly vanish.
     It sets the scores of later positions to minus infinity before the
     softmax, so their weights are 0 and the others still sum to 1.
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    again (forgotten), hard, good or easy
   How did it go? again (a), hard (h), good (g), easy (e); stop (s):    attention comes back in 50 days, on 2027-01-04
   next: roadmap start moe
      (you parked it, and llama-architecture is done now)
$ roadmap review
 2 reviewed, enough for today; the next is on 2026-12-11
$ roadmap why vectors
 vectors  Vectors, dot product and cosine
 A list of numbers with a length and a direction; the dot product measures how
 much two of them agree, which is the core of both attention and retrieval.

 what leans on it
   embeddings: neighbors are ranked by cosine: the dot product divided by
     both lengths
   ✓ attention: every score is a dot product of a query and a key
   ~ rag: once vectors are normalized, one dot product per passage is enough
     to rank them
   embedding-models: passages rank by cosine or dot product, whichever the
     model was trained for
   vector-db: on unit vectors cosine, dot product and L2 rank alike; else the
     metric matters
   linear-algebra: each entry of a matrix product is the dot product of a row
     and a column
$ roadmap gaps
 foundations that finished topics lean on, and that you never took down

 linear-algebra  Linear algebra
   attention, llama-architecture

 next: roadmap start linear-algebra
$ roadmap next
 1. roadmap start moe
    Mixture of experts (3 h)
    you parked it, and llama-architecture is done now
 2. roadmap start llm-essence
    What an LLM really is: a statistical next-token predictor (3 h)
    you can begin it right away
 3. roadmap start transformer-block
    How the Transformer works (5 h)
    you finished attention, which it builds on

"#]]
    );
}

#[test]
fn the_same_in_chinese() {
    let shown = Sandbox::new().chinese().screens(&[
        "@2026-11-02T20:00:00+08:00",
        "status",
        "start attention",
        "@2026-11-02T20:30:00+08:00",
        "stuck -m 为什么除以√d？ --on vectors",
        "start vectors",
        "@2026-11-02T20:55:00+08:00",
        "list foundations",
        "unstuck -m \"点积的方差随 d 增大\" --resource 1",
        "@2026-11-02T21:40:00+08:00",
        "done --did https://example.com/attention.ipynb",
        "@2026-11-03T20:00:00+08:00",
        "start moe",
        "@2026-11-03T20:25:00+08:00",
        "stuck -m \"路由器是怎么训练的？\"",
        "park -m \"路由一时想不通\"",
        "status",
        "@2026-11-04T20:00:00+08:00",
        "start llama-architecture",
        "@2026-11-04T21:30:00+08:00",
        "done --did ~/llama.py",
        "status",
        "next",
        "next 20分钟",
        "@2026-11-05T20:00:00+08:00",
        "term \"KV cache\"",
        "start rag",
        "@2026-11-05T20:40:00+08:00",
        "stuck -m \"召回率为什么这么低？\"",
        "unstuck -m \"分块太长\"",
        "stuck -m \"还是低，为什么？\"",
        "unstuck -m \"标题被截断了\"",
        "stuck -m \"分数说明什么？\"",
        "next",
        "park",
        "term \"KV cache\" -m \"缓存前面各 token 的 K 和 V\"",
        "@2026-11-15T20:00:00+08:00",
        "status",
        "review <<< /记得///轻松/",
        "review",
        "why vectors",
        "gaps",
        "next",
    ]);
    assert_data_eq!(
        shown,
        str![[r#"
$ roadmap status
 界面语言是中文；for English: roadmap config set lang en
 学习记录会存在 [HERE]/data，记下第一条之前不写任何文件。
 先动手做，卡住了只查那一点。第一步：roadmap start learning-loop

 边做边学大模型                                                0/100 个主题，0%

 #  阶段                  进度          完成  有成果  预计小时
 1  大模型基础：先动手 ◂  ▱▱▱▱▱▱▱▱▱▱▱▱  0/21       0      0/78
 2  本地推理环境          ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发        ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0     0/143
 4  训练自己的模型        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查    取用 0 个，完成 0 个

 下一步     roadmap start learning-loop
            随时可以开始
$ roadmap start attention
 ▸ attention 开始学习    大模型基础：先动手 0/21，0%
   前置主题 embeddings 还没完成
   实践：用 30 行左右的 NumPy 或 PyTorch 实现带因果掩码的自注意力。完成标准：输
   出与 torch.nn.functional.scaled_dot_product_attention 误差不超过 1e-5，并画
   出一句话的注意力热力图。
   做出来之后：roadmap done attention --did 链接
$ roadmap stuck -m 为什么除以√d？ --on vectors
 ? attention：“为什么除以√d？”
   问题出在
     vectors：每个分数都是查询与键的点积
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap start vectors
 ▸ vectors 开始学习
   attention：记下 30 分钟
   为 attention 而查：“为什么除以√d？”
   实践：对三组三维向量手算并用代码计算点积、模长和余弦。完成标准：手算与代码一
   致，并把 5 个句向量按与第 6 个的相似度排好序。
   弄清以后：roadmap unstuck -m "怎么想通的"
$ roadmap list foundations
 基础书架：用到再查
   ▸   vectors                 向量、点积与余弦                  1 次：attention
       linear-algebra          线性代数                          12 小时
       calculus                微积分：梯度与链式法则            8 小时
       probability             概率与统计                        8 小时
       discrete-math           离散数学                          8 小时
       information-theory      熵、交叉熵、KL 与困惑度           4 小时
       ml-overview             机器学习概览                      5 小时
       supervised-learning     监督学习                          8 小时
       unsupervised-learning   无监督与自监督学习                5 小时
       reinforcement-learning  强化学习                          8 小时
       model-tuning            模型调优基础：欠拟合、过拟合与..  5 小时
       neural-networks         神经网络与反向传播                8 小时
       optimizers              优化器：从 SGD 到 AdamW           4 小时
       pytorch                 PyTorch                           10 小时
       tensorflow              TensorFlow：够看懂就行            4 小时
       python                  Python（写给有经验的工程师）      12 小时
       linux-docker            命令行、Linux 与 Docker           5 小时
       gpu-hardware            GPU 是怎么工作的                  4 小时
       float-formats           数值格式：fp32、bf16、fp8 与..    2 小时
       distributed-basics      分布式训练入门                    4 小时

 ✓ 完成  ✓* 有成果  ▸ 学习中  ? 卡住  ~ 先跳过  - 不学

 下一步：roadmap unstuck -m "…"
    （“为什么除以√d？”弄清以后，记下是怎么想通的）
$ roadmap unstuck -m "点积的方差随 d 增大" --resource 1
   attention 的问题已解决：“为什么除以√d？”
   答案已记在 attention 笔记的最前面
   https://www.3blue1brown.com/topics/linear-algebra 帮上了忙，以后排在最前
   回到 attention
   vectors 放回书架
   vectors：记下 25 分钟
   实践：用 30 行左右的 NumPy 或 PyTorch 实现带因果掩码的自注意力。完成标准：输
   出与 torch.nn.functional.scaled_dot_product_attention 误差不超过 1e-5，并画
   出一句话的注意力热力图。
   做出来之后：roadmap done attention --did 链接
$ roadmap done --did https://example.com/attention.ipynb
 ✓ attention 完成，有成果    大模型基础：先动手 1/21，4%
   attention：记下 45 分钟
   前置主题 embeddings 还没完成
   现在可以学：transformer-block、positional-encoding
   下一步：roadmap start learning-loop    （随时可以开始）
$ roadmap start moe
 ▸ moe 开始学习    大模型基础：先动手 1/21，4%
   前置主题 transformer-block 还没完成
   实践：把自己的 Transformer 块里的前馈层换成 8 个专家、top-2 路由，在 CPU 上
   分别带和不带负载均衡损失各短训一次。完成标准：打印出两次训练后 1000 个 token
   在各专家上的分布，以及总参数量与激活参数量。
   做出来之后：roadmap done moe --did 链接
$ roadmap stuck -m "路由器是怎么训练的？"
 ? moe：“路由器是怎么训练的？”
   会用到
     probability：均衡损失：各专家 token 占比乘平均路由概率再求和
   查一下：    roadmap start probability
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap park -m "路由一时想不通"
 ~ moe 先跳过，以后再学    大模型基础：先动手 1/21，4%
   moe：记下 25 分钟
   moe：记下 1 条笔记
   任一相关主题学完，或到 2026-11-17，会再提醒你
   “路由器是怎么训练的？”和 moe 一起先放着；弄清以后：
      roadmap unstuck moe -m "怎么想通的"
   下一步：roadmap start learning-loop    （随时可以开始）
$ roadmap status
 边做边学大模型                                 1/100 个主题，1%，已学 2.1 小时

 #  阶段                  进度          完成  有成果  预计小时
 1  大模型基础：先动手 ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  1/21       1      6/78
 2  本地推理环境          ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发        ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0     0/143
 4  训练自己的模型        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查    取用 1 个，完成 0 个

 先跳过     moe：任一相关主题学完，或到 2026-11-17

 下一步     roadmap start learning-loop
            随时可以开始
$ roadmap start llama-architecture
 ▸ llama-architecture 开始学习    大模型基础：先动手 1/21，4%
   还有 2 个前置主题没完成：gpt-from-scratch、positional-encoding
   实践：把自己的 GPT 改成 Llama 风格的结构，并载入一个小型开源模型的权重。完成
   标准：同一条提示词下，输出的 logits 与 Transformers 库相差不超过 1e-3。
   做出来之后：roadmap done llama-architecture --did 链接
$ roadmap done --did ~/llama.py
 ✓ llama-architecture 完成，有成果    大模型基础：先动手 2/21，9%
   llama-architecture：记下 1 小时 30 分
   还有 2 个前置主题没完成：gpt-from-scratch、positional-encoding
   之前先跳过的，现在可以学了：moe
   下一步：roadmap review    （attention 上次是周一学的，还记得吗？）
$ roadmap status
 边做边学大模型                                 2/100 个主题，2%，已学 3.6 小时

 #  阶段                  进度          完成  有成果  预计小时
 1  大模型基础：先动手 ◂  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       2     10/78
 2  本地推理环境          ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发        ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0     0/143
 4  训练自己的模型        ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查    取用 1 个，完成 0 个

 先跳过     moe：可以再学了，llama-architecture 已完成
 复习       attention：roadmap review

 下一步     roadmap review
            attention 上次是周一学的，还记得吗？
$ roadmap next
 1. roadmap review
    自注意力机制
    attention 上次是周一学的，还记得吗？
 2. roadmap start moe
    混合专家模型（MoE）（3 小时）
    之前先跳过了，现在相关的 llama-architecture 已完成
 3. roadmap start learning-loop
    边做边学：卡住、查清、继续（1 小时）
    随时可以开始
 4. roadmap start first-api-call
    第一次调用大模型 API（2 小时）
    随时可以开始
$ roadmap next 20分钟
 1. roadmap review
    自注意力机制
    attention 上次是周一学的，还记得吗？
 2. roadmap start python
    Python（写给有经验的工程师）（共 12 小时，先学 20 分钟）
    有 3 个可以开始的主题会用到它
$ roadmap term "KV cache"
   已记下：KV cache
   弄清以后：roadmap term 'KV cache' -m "…"
   下一步：roadmap review    （attention 上次是周一学的，还记得吗？）
$ roadmap start rag
 ▸ rag 开始学习    大模型应用开发 0/32，0%
   还有 2 个前置主题没完成：prompt-basics、embeddings
   实践：不用框架，150 行以内：切分 20 篇文档、向量化、按余弦相似度检索、带引用
   作答。完成标准：10 个有答案的问题都引用了正确来源，5 个没有答案的问题都拒绝
   作答。
   做出来之后：roadmap done rag --did 链接
$ roadmap stuck -m "召回率为什么这么低？"
 ? rag：“召回率为什么这么低？”
   会用到
     vectors：向量先归一化，每个段落算一次点积就能排序
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap unstuck -m "分块太长"
   rag 的问题已解决：“召回率为什么这么低？”
   答案已记在 rag 笔记的最前面
   回到 rag
   实践：不用框架，150 行以内：切分 20 篇文档、向量化、按余弦相似度检索、带引用
   作答。完成标准：10 个有答案的问题都引用了正确来源，5 个没有答案的问题都拒绝
   作答。
   做出来之后：roadmap done rag --did 链接
$ roadmap stuck -m "还是低，为什么？"
 ? rag：“还是低，为什么？”
   会用到
     vectors：向量先归一化，每个段落算一次点积就能排序
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap unstuck -m "标题被截断了"
   rag 的问题已解决：“还是低，为什么？”
   答案已记在 rag 笔记的最前面
   回到 rag
   实践：不用框架，150 行以内：切分 20 篇文档、向量化、按余弦相似度检索、带引用
   作答。完成标准：10 个有答案的问题都引用了正确来源，5 个没有答案的问题都拒绝
   作答。
   做出来之后：roadmap done rag --did 链接
$ roadmap stuck -m "分数说明什么？"
 ? rag：“分数说明什么？”
   会用到
     vectors：向量先归一化，每个段落算一次点积就能排序
   rag 已经卡住 3 次：先补基础（roadmap start vectors），或者先跳过
   （roadmap park rag）
   查一下：    roadmap start vectors
   弄清以后：  roadmap unstuck -m "怎么想通的"
$ roadmap next
 1. roadmap start vectors
    向量、点积与余弦（2 小时）
    rag 卡住了，先查这个：“分数说明什么？”
    rag 已经卡住 3 次：先补基础（roadmap start vectors），或者先跳过
    （roadmap park rag）
 2. roadmap review
    自注意力机制
    attention 上次是周一学的，还记得吗？
 3. roadmap start moe
    混合专家模型（MoE）（3 小时）
    之前先跳过了，现在相关的 llama-architecture 已完成
 4. roadmap start learning-loop
    边做边学：卡住、查清、继续（1 小时）
    随时可以开始
 5. roadmap start first-api-call
    第一次调用大模型 API（2 小时）
    随时可以开始
$ roadmap park
 ~ rag 先跳过，以后再学    大模型应用开发 0/32，0%
   rag：记下 40 分钟
   任一相关主题学完，或到 2026-11-19，会再提醒你
   “分数说明什么？”和 rag 一起先放着；弄清以后：
      roadmap unstuck rag -m "怎么想通的"
   现在可以学：document-parsing、rag-chunking、embedding-models、vector-db、
   reranking，还有 3 个
   下一步：roadmap review    （attention 上次是周一学的，还记得吗？）
$ roadmap term "KV cache" -m "缓存前面各 token 的 K 和 V"
   KV cache：缓存前面各 token 的 K 和 V
   下一步：roadmap review    （attention 上次是周一学的，还记得吗？）
$ roadmap status
 边做边学大模型                                 2/100 个主题，2%，已学 4.2 小时

 #  阶段                进度          完成  有成果  预计小时
 1  大模型基础：先动手  ▰▱▱▱▱▱▱▱▱▱▱▱  2/21       2     10/78
 2  本地推理环境        ▱▱▱▱▱▱▱▱▱▱▱▱  0/17       0      0/51
 3  大模型应用开发 ◂    ▱▱▱▱▱▱▱▱▱▱▱▱  0/32       0     0/143
 4  训练自己的模型      ▱▱▱▱▱▱▱▱▱▱▱▱  0/30       0     0/182
    基础书架：用到再查  取用 1 个，完成 0 个

 先跳过     moe：可以再学了，llama-architecture 已完成
            rag：任一相关主题学完，或到 2026-11-19
 复习       llama-architecture、attention：roadmap review

 下一步     roadmap review
            llama-architecture 上次是 2026-11-04 学的，还记得吗？
$ roadmap review
 llama-architecture  从 GPT 到 Llama：现代架构的改动    上次：2026-11-04
   用一句话回答，或者把实践里最关键的一步重做一遍：
     分组查询注意力省的是什么，省到几分之一？
     初代 Llama 的 SwiGLU 内层维度约 8/3 d，而 GPT-2 是 4d，为什么？
   按回车看答案：     省的是 KV 缓存：几个查询头共用一组键和值，缓存降到原来的“KV 头数 / 查询头
     数”。
     SwiGLU 有门控、升维、降维三个矩阵，比原来多一个；3 × 8/3 d^2 = 2 × 4 d^2，
     参数量不变。
   记得怎么样？忘了 a、费力 h、记得 g、轻松 e，也可以直接写这些词；s 停：   llama-architecture 26 天后再复习（2026-12-11）

 attention  自注意力机制    上次：2026-11-02
   用一句话回答，或者把实践里最关键的一步重做一遍：
     注意力分数为什么要除以头维度的平方根？
     因果掩码怎样让一个位置看不到后面的位置？
   按回车看答案：     各分量独立、均值 0、方差 1 时，点积的标准差是 sqrt(d)；不除的话 softmax 会
     饱和，梯度几乎消失。
     在 softmax 之前把后面位置的分数设为负无穷，它们的权重就是 0，其余权重之和
     仍为 1。
   记得怎么样？忘了 a、费力 h、记得 g、轻松 e，也可以直接写这些词；s 停：   可用：忘了、费力、记得、轻松（或 again、hard、good、easy）
   记得怎么样？忘了 a、费力 h、记得 g、轻松 e，也可以直接写这些词；s 停：   attention 50 天后再复习（2027-01-04）
   下一步：roadmap start moe
      （之前先跳过了，现在相关的 llama-architecture 已完成）
$ roadmap review
 今天已复习 2 个，够了；下次是 2026-12-11
$ roadmap why vectors
 vectors  向量、点积与余弦
 向量就是一串数，有长度也有方向；点积衡量两个向量有多一致，注意力和检索的核心都
 是它。

 哪些主题会用到它
   embeddings：邻居按余弦排序：点积除以两个向量的模长
   ✓ attention：每个分数都是查询与键的点积
   ~ rag：向量先归一化，每个段落算一次点积就能排序
   embedding-models：段落按余弦还是点积排序，要看模型训练时用哪一种
   vector-db：单位向量下余弦、点积、L2 排序一致，否则要选对度量
   linear-algebra：矩阵乘积的每个元素都是一行与一列的点积
$ roadmap gaps
 学完的主题会用到、但你还没碰过的基础

 linear-algebra  线性代数
   attention、llama-architecture

 下一步：roadmap start linear-algebra
$ roadmap next
 1. roadmap start moe
    混合专家模型（MoE）（3 小时）
    之前先跳过了，现在相关的 llama-architecture 已完成
 2. roadmap start llm-essence
    大模型的本质：用统计预测下一个 token（3 小时）
    随时可以开始
 3. roadmap start transformer-block
    Transformer 的工作原理（5 小时）
    前置主题 attention 已完成

"#]]
    );
}
