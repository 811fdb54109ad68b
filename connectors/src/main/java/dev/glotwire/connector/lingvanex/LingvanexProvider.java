package dev.glotwire.connector.lingvanex;

import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.Transport;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lingvanex, whose codes name a region. */
final class LingvanexProvider extends ServiceProvider {
  static final String NAME = "lingvanex";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af=af_ZA am=am_ET ar=ar_SA az=az_AZ be=be_BY bg=bg_BG bn=bn_BD bs=bs_BA ca=ca_ES"
              + " ceb=ceb_PH co=co_FR cs=cs_CZ cy=cy_GB da=da_DK de=de_DE el=el_GR en=en_US"
              + " en-GB=en_GB eo=eo_WORLD es=es_ES et=et_EE eu=eu_ES fa=fa_IR fi=fi_FI fil=tl_PH"
              + " fr=fr_FR fr-CA=fr_CA fy=fy_NL ga=ga_IE gd=gd_GB gl=gl_ES gu=gu_IN ha=ha_NE"
              + " haw=haw_US he=he_IL hi=hi_IN hmn=hmn_CN hr=hr_HR ht=ht_HT hu=hu_HU hy=hy_AM"
              + " id=id_ID ig=ig_NG is=is_IS it=it_IT ja=ja_JP jv=jv_ID ka=ka_GE kk=kk_KZ km=km_KH"
              + " kn=kn_IN ko=ko_KR ku=ku_IR ky=ky_KG la=la_VAT lb=lb_LU lo=lo_LA lt=lt_LT lv=lv_LV"
              + " mg=mg_MG mi=mi_NZ mk=mk_MK ml=ml_IN mn=mn_MN mr=mr_IN ms=ms_MY mt=mt_MT my=my_MM"
              + " nb=no_NO ne=ne_NP nl=nl_NL no=no_NO ny=ny_MW or=or_OR pa=pa_PK pl=pl_PL ps=ps_AF"
              + " pt-BR=pt_BR pt-PT=pt_PT ro=ro_RO ru=ru_RU rw=rw_RW sd=sd_PK si=si_LK sk=sk_SK"
              + " sl=sl_SI sm=sm_WS sn=sn_ZW so=so_SO sq=sq_AL sr=sr-Cyrl_RS st=st_LS su=su_ID"
              + " sv=sv_SE sw=sw_TZ ta=ta_IN te=te_IN tg=tg_TJ th=th_TH tk=tk_TK tr=tr_TR tt=tt_TT"
              + " ug=ug_UG uk=uk_UA ur=ur_PK uz=uz_UZ vi=vi_VN xh=xh_ZA yi=yi_IL yo=yo_NG"
              + " zh-Hans=zh-Hans_CN zh-Hant=zh-Hant_TW zu=zu_ZA");

  private final LingvanexOptions options;

  LingvanexProvider(LingvanexOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.apiKey()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("platform", "api").put("from", source).put("to", target);
    addAll(body, "data", batch.texts());
    if (batch.markup() == Markup.HTML) {
      body.put("translateMode", "html");
    }
    JsonNode answer =
        api()
            .post(
                options.service().baseUri().resolve("translate"),
                Map.of("Authorization", options.authorization()),
                body);
    if (answer.path("err").isString()) {
      // A message without a code; it may quote the text.
      throw new Rejected(NAME, "the request is refused (HTTP 200 with an error)");
    }
    return strings(answer.path("result"));
  }
}
