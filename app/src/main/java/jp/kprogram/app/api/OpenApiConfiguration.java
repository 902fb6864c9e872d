package jp.kprogram.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of our REST API at /api/v1/openapi and, to be read and tried, at /api/v1/docs. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static final String LOGIN = "basic";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info()
            .title("経済安全保障重要技術育成プログラム API")
            .version("v1")
            .description("""
                外部の仕組みが、プログラムの手続に加わるための API です。

                - 公開情報（/api/v1/public、公募の一覧と内容）のほかは、HTTP Basic のログインが要ります。
                - 誤りは problem+json（RFC 9457）で返します。`detail` に直し方、`errors` に項目ごとの誤りがあります。
                - 新しく作る要求には、要求ごとに異なる `Idempotency-Key` を付けてください。同じ鍵と同じ内容で送り直しても、二重には作られず、同じ答えを返します。
                  409 の `MET_ANOTHER` は、ほかの要求と重なったという答えです。少し待ち、同じ鍵で送り直してください。
                - 送れる内容は 1 MB までです。一覧は `page`（0 から）と `size`（最大 100）で頁に分かれます。"""))
        .components(new Components().addSecuritySchemes(LOGIN, new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("basic")
            .description("利用者または機械アカウントの ID とパスワード")))
        .addSecurityItem(new SecurityRequirement().addList(LOGIN));
  }
}
