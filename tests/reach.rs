//! `roadmap why` and `gaps`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::{OWN, Sandbox};

#[test]
fn why_shows_the_longest_chain_to_each_last_topic() {
    let sandbox = Sandbox::new();
    sandbox.ok("done embeddings");
    assert_data_eq!(
        sandbox.session(&["why embeddings", "why learning-loop", "why vectors", "why nothing", "why rag-core"]),
        str![[r#"
$ roadmap why embeddings
 embeddings  Embeddings: tokens as vectors
 Every token is looked up as a row of numbers, and rows that lie close together have related meanings; this is where vectors become unavoidable.

 leads to
   ✓ embeddings > attention > transformer-block > gpt-from-scratch > kv-cache > efficient-attention  (6 topics)
   ✓ embeddings > attention > transformer-block > gpt-from-scratch > kv-cache > continuous-batching  (6 topics)
   ✓ embeddings > attention > transformer-block > gpt-from-scratch > kv-cache > speculative-decoding  (6 topics)
   ✓ embeddings > attention > transformer-block > lora > adapter-merge > model-release  (6 topics)
   ✓ embeddings > attention > transformer-block > lora > adapter-merge > domain-model  (6 topics)
   ✓ embeddings > attention > transformer-block > gpt-from-scratch > llama-architecture  (5 topics)
   ✓ embeddings > attention > transformer-block > lora > qlora  (5 topics)
   ✓ embeddings > attention > transformer-block > lora > finetune-tools  (5 topics)
   and 10 more
$ roadmap why learning-loop
 learning-loop  Learn by doing: stuck, look up, move on
 Start from something that runs, look up exactly what blocks you, park what will not sink in yet, and let the pieces join into a whole over time.

   nothing later requires it
$ roadmap why vectors
 vectors  Vectors, dot product and cosine
 A list of numbers with a length and a direction; the dot product measures how much two of them agree, which is the core of both attention and retrieval.

 what leans on it
   ✓ embeddings: neighbors are ranked by cosine: the dot product divided by both lengths
   attention: every score is a dot product of a query and a key
   rag: once vectors are normalized, one dot product per passage is enough to rank them
   embedding-models: passages rank by cosine or dot product, whichever the model was trained for
   vector-db: on unit vectors cosine, dot product and L2 rank alike; else the metric matters
   linear-algebra: each entry of a matrix product is the dot product of a row and a column
$ roadmap why nothing
error: no topic `nothing` in `llm`
hint: roadmap list shows them all, roadmap list --search WORD finds one
[exit 1]
$ roadmap why rag-core
error: `rag-core` holds several topics, and one is wanted
hint: one of `rag`, `document-parsing`, `rag-chunking`, `embedding-models`, `vector-db`
[exit 1]

"#]]
    );
    sandbox.file("own.toml", OWN);
    assert_data_eq!(
        sandbox.chinese().session(&[
            "why lora",
            "why float-formats",
            "--roadmap own.toml why core",
            "why moe --json",
            "--roadmap own.toml gaps",
        ]),
        str![[r#"
$ roadmap why lora
 lora  LoRA
 冻结原模型，只在权重矩阵旁学习一个低秩增量：显存只要一小部分，效果几乎不减。

 通向
   lora > adapter-merge > model-release（3 个主题）
   lora > adapter-merge > domain-model（3 个主题）
   lora > qlora（2 个主题）
   lora > finetune-tools（2 个主题）
$ roadmap why float-formats
 float-formats  数值格式：fp32、bf16、fp8 与 int4
 比特越来越少时，范围与精度如何取舍；为什么同一个数，一种格式会溢出，另一种只是舍入。

 哪些主题会用到它
   vram-math：每个值的字节数：fp32 4、bf16 2、fp8 1、int4 0.5
   gguf：每块存的是 8、4 或 2 比特编码，离开缩放系数就没有意义
   quantization：int8 有 256 级，int4 只有 16 级，舍入误差由此而来
   qlora：底座权重以 4 比特 NF4 存放，做乘法时再还原成 bf16
   training-memory：bf16 的范围与 fp32 相当，不像 fp16 那样要做损失缩放
   low-bit-serving：FP8 每个数自带指数，int4 只有一组共用的缩放系数
$ roadmap --roadmap own.toml why core
 core  Core

   后面没有主题以它为前置
$ roadmap why moe --json
{
  "schema": 1,
  "topic": "moe",
  "title": "混合专家模型（MoE）",
  "summary": "路由器把每个 token 只送给少数几个专家（前馈层），总参数就可以远多于每个 token 实际用到的参数；如今大尺寸开源模型大多如此。",
  "foundation": false,
  "chains": [],
  "more": 0,
  "leaning": []
}
$ roadmap --roadmap own.toml gaps
 这份路线图没有基础书架

"#]]
    );
}

#[test]
fn gaps_are_foundations_that_finished_topics_lean_on_and_that_were_never_touched() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "gaps",
            "done learning-loop",
            "gaps",
            "done attention embeddings rag",
            "gaps",
            "start vectors",
            "gaps --json",
        ]),
        str![[r#"
$ roadmap gaps
 no gaps yet: nothing is finished
$ roadmap done learning-loop
 ✓ learning-loop done    LLM fundamentals, hands on first 1/21, 4%
$ roadmap gaps
 no gaps: every foundation that your finished topics lean on was touched
$ roadmap done attention embeddings rag
 ✓ embeddings done
 ✓ attention done
 ✓ rag done
   now ready: transformer-block, positional-encoding, document-parsing, rag-chunking, embedding-models, and 5 more
$ roadmap gaps
 foundations that finished topics lean on, and that you never took down

 vectors  Vectors, dot product and cosine
   embeddings, attention, rag
 linear-algebra  Linear algebra
   embeddings, attention
 unsupervised-learning  Unsupervised and self-supervised learning
   embeddings
$ roadmap start vectors
 ▸ vectors begun
   practice: Compute dot product, length and cosine for three pairs of 3-D vectors by hand and in code. Done when the two agree and you have ranked five sentence embeddings by their similarity to a sixth.
$ roadmap gaps --json
{
  "schema": 1,
  "roadmap": "llm",
  "has_shelf": true,
  "any_done": true,
  "gaps": [
    {
      "foundation": "linear-algebra",
      "title": "Linear algebra",
      "topics": [
        "embeddings",
        "attention"
      ]
    },
    {
      "foundation": "unsupervised-learning",
      "title": "Unsupervised and self-supervised learning",
      "topics": [
        "embeddings"
      ]
    }
  ],
  "command": "roadmap start linear-algebra"
}

"#]]
    );
    let sandbox = Sandbox::new().chinese();
    sandbox.ok("done rag");
    #[cfg(unix)]
    assert_data_eq!(
        sandbox.screens(&["gaps"]),
        str![[r#"
$ roadmap gaps
 学完的主题会用到、但你还没碰过的基础

 vectors  向量、点积与余弦
   rag

 下一步：roadmap start vectors

"#]]
    );
}
