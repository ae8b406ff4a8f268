//! `roadmap list`.

use snapbox::{assert_data_eq, str};

use crate::sandbox::Sandbox;

fn evenings() -> Sandbox {
    let sandbox = Sandbox::new();
    for act in [
        "done attention --did notes/attention.ipynb",
        "done embeddings",
        "start moe",
        "park sampling",
        "skip tensorflow",
    ] {
        sandbox.ok(act);
    }
    sandbox
}

#[test]
fn a_module_a_stage_by_number_and_one_topic_are_listed() {
    assert_data_eq!(
        evenings().session(&["list inside-transformer", "list 2.1", "list attention", "list foundations"]),
        str![[r#"
$ roadmap list inside-transformer
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ✓*  1.3.1  attention            Self-attention                        6 h
       1.3.2  transformer-block    How the Transformer works             5 h
       1.3.3  positional-encoding  Positional encoding and RoPE          3 h
       1.3.4  gpt-from-scratch     Build a small GPT from scratch       14 h
       1.3.5  llama-architecture   From GPT to Llama: the modern block   4 h
   ▸   1.3.6  moe                  Mixture of experts                    3 h
$ roadmap list 2.1
 2 Local inference for open models                                   0/17    0%
  Prepare the machine
       2.1.1  python-env  Reproducible Python environments             2 h
       2.1.2  gpu-setup   GPU, driver and the CPU-only path            3 h
       2.1.3  model-hubs  Getting models: Hugging Face and ModelScope  2 h
       2.1.4  vram-math   Memory arithmetic: will it fit?              2 h
$ roadmap list attention
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ✓*  1.3.1  attention  Self-attention  6 h
$ roadmap list foundations
 Foundations, looked up when needed
  Mathematics
       vectors                 Vectors, dot product and cosine                            2 h
       linear-algebra          Linear algebra                                            12 h
       calculus                Calculus: gradients and the chain rule                     8 h
       probability             Probability and statistics                                 8 h
       discrete-math           Discrete mathematics                                       8 h
       information-theory      Entropy, cross-entropy, KL and perplexity                  4 h
  Machine learning
       ml-overview             Machine learning at a glance                               5 h
       supervised-learning     Supervised learning                                        8 h
       unsupervised-learning   Unsupervised and self-supervised learning                  5 h
       reinforcement-learning  Reinforcement learning                                     8 h
       model-tuning            Model tuning: underfitting, overfitting, hyperparameters   5 h
  Deep learning and frameworks
       neural-networks         Neural networks and backpropagation                        8 h
       optimizers              Optimizers: from SGD to AdamW                              4 h
       pytorch                 PyTorch                                                   10 h
   -   tensorflow              TensorFlow, enough to read it                              4 h
  Languages and systems
       python                  Python for engineers                                      12 h
       linux-docker            Shell, Linux and Docker                                    5 h
       gpu-hardware            How a GPU works                                            4 h
       float-formats           Number formats: fp32, bf16, fp8, int4                      2 h
       distributed-basics      Distributed training basics                                4 h

"#]]
    );
}

#[test]
fn all_100_topics_and_20_foundations_are_listed() {
    let shown = Sandbox::new().ok("list");
    let topics = shown.lines().filter(|line| line.starts_with("    ") && !line.trim().is_empty()).count();
    assert_eq!(topics, 120, "{shown}");
}

#[test]
fn on_a_terminal_marks_are_explained_and_the_next_step_follows() {
    assert_data_eq!(
        evenings().screens(&["ls inside-transformer"]),
        str![[r#"
$ roadmap ls inside-transformer
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ✓*  1.3.1  attention            Self-attention                        6 h
       1.3.2  transformer-block    How the Transformer works             5 h
       1.3.3  positional-encoding  Positional encoding and RoPE          3 h
       1.3.4  gpt-from-scratch     Build a small GPT from scratch       14 h
       1.3.5  llama-architecture   From GPT to Llama: the modern block   4 h
   ▸   1.3.6  moe                  Mixture of experts                    3 h

 ✓ done  ✓* with evidence  ▸ learning  ? stuck  ~ parked  - skipped

 next: roadmap done moe    (the timer runs on it)

"#]]
    );
    assert_data_eq!(
        evenings().chinese().screens(&["ls inside-transformer"]),
        str![[r#"
$ roadmap ls inside-transformer
 1 大模型基础：先动手                                                2/21    9%
  拆开 Transformer
   ✓*  1.3.1  attention            自注意力机制                      6 小时
       1.3.2  transformer-block    Transformer 的工作原理            5 小时
       1.3.3  positional-encoding  位置编码与 RoPE                   3 小时
       1.3.4  gpt-from-scratch     从零写一个小 GPT                 14 小时
       1.3.5  llama-architecture   从 GPT 到 Llama：现代架构的改动   4 小时
   ▸   1.3.6  moe                  混合专家模型（MoE）               3 小时

 ✓ 完成  ✓* 有成果  ▸ 学习中  ? 卡住  ~ 先跳过  - 不学

 下一步：roadmap done moe    （正在计时，做出来就勾掉）

"#]]
    );
    assert_data_eq!(
        evenings().columns(44).screens(&["ls inside-transformer --ascii"]),
        str![[r#"
$ roadmap ls inside-transformer --ascii
 1 LLM fundamentals, hands on first
 2/21    9%
  Inside the Transformer
   x*  attention            Self-attention
       transformer-block    How the..
       positional-encoding  Positional..
       gpt-from-scratch     Build a small..
       llama-architecture   From GPT to..
   >   moe                  Mixture of..

 x done  x* with evidence  > learning
 ? stuck  ~ parked  - skipped

 next: roadmap done moe
    (the timer runs on it)

"#]]
    );
}

#[test]
fn statuses_are_taken_in_both_languages_and_several_at_once() {
    assert_data_eq!(
        evenings().session(&[
            "list --status done",
            "list --status 学习中 --status 先跳过",
            "list --status learning,skipped",
            "list --status stuck",
            "list --status doing",
        ]),
        str![[r#"
$ roadmap list --status done
 1 LLM fundamentals, hands on first                                  2/21    9%
  From text to vectors
   ✓   1.2.2  embeddings  Embeddings: tokens as vectors  3 h
  Inside the Transformer
   ✓*  1.3.1  attention   Self-attention                 6 h
$ roadmap list --status 学习中 --status 先跳过
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ▸   1.3.6  moe       Mixture of experts                    3 h
  How text is generated
   ~   1.4.1  sampling  Decoding: greedy, temperature, top-p  3 h
$ roadmap list --status learning,skipped
 1 LLM fundamentals, hands on first                                  2/21    9%
  Inside the Transformer
   ▸   1.3.6  moe         Mixture of experts             3 h

 Foundations, looked up when needed
  Deep learning and frameworks
   -          tensorflow  TensorFlow, enough to read it  4 h
$ roadmap list --status stuck
 nothing here matches
$ roadmap list --status doing
error: no status `doing`
hint: one of `pending`, `learning`, `stuck`, `parked`, `done`, `skipped`
[exit 1]

"#]]
    );
}

#[test]
fn a_search_looks_at_ids_and_titles_in_both_languages() {
    assert_data_eq!(
        Sandbox::new().session(&[
            "list --search 量化",
            "list --search quantiz",
            "list --search KV",
            "list --search xyzzy",
            "list training --search lora"
        ]),
        str![[r#"
$ roadmap list --search 量化
 2 Local inference for open models                                   0/17    0%
  Run the first open model
       2.2.3  gguf          The GGUF format and its quantization levels  3 h
       2.2.4  quantization  How quantization works                       4 h
$ roadmap list --search quantiz
 2 Local inference for open models                                   0/17    0%
  Run the first open model
       2.2.3  gguf          The GGUF format and its quantization levels  3 h
       2.2.4  quantization  How quantization works                       4 h
$ roadmap list --search KV
 4 Training a model of your own                                      0/30    0%
  Inference optimization
       4.5.2  kv-cache             KV cache                                4 h
       4.5.4  continuous-batching  Continuous batching and paged KV cache  4 h
$ roadmap list --search xyzzy
 nothing here matches
$ roadmap list training --search lora
 4 Training a model of your own                                      0/30    0%
  Fine-tuning
       4.2.3  lora   LoRA   5 h
       4.2.4  qlora  QLoRA  4 h

"#]]
    );
}
