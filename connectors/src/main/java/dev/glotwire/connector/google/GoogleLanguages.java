package dev.glotwire.connector.google;

import dev.glotwire.spi.LanguageTable;

/** The languages of Google's neural model; its plain Portuguese is that of Brazil. */
final class GoogleLanguages {
  static final LanguageTable TABLE =
      LanguageTable.parse(
          "af sq am ar hy as ay az bm eu be bn bho bs br bg yue ca ceb zh-Hans=zh-CN zh-Hant=zh-TW"
              + " cv co crh hr cs da dv doi nl dz en eo et ee fil=fil fi fr fr-CA fy gl lg ka de el gn"
              + " gu ht ha haw he hi hmn hu is ig ilo id ga it ja jv kn kk km rw gom ko kri ku ckb ky"
              + " lo la lv ln lt lb mk mai mg ms ml mt mi mr mni-Mtei lus mn my ne nb=no ny oc or om"
              + " ps fa pl pt-BR=pt pt-PT pa qu ro ru sm sa gd nso sr st sn sd si sk sl so es su sw sv"
              + " tg ta tt te th ti ts tr tk ak uk ur ug uz vi cy xh yi yo zu");

  private GoogleLanguages() {}
}
