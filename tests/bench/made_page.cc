#include "made_page.h"

#include <fmt/format.h>

#include <array>

namespace recoupe {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '"')
      html += "&quot;";
    else
      html += c;
  }
  return html;
}

std::string in_json(std::string_view text) {  // for JSON
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    json += c;
  }
  return json + '"';
}

constexpr std::array kSections = {"politique", "economie", "regions", "sports", "culture",
                                  "planete",   "sante",    "societe", "idees",  "monde"};

class PageWriter {
 public:
  PageWriter(const MadePage& page, Seeded& random) : page_(page), outlet_(page.outlet), random_(random) {}

  std::string write() {
    add("<!DOCTYPE html>");
    add("<html lang=\"{}\" class=\"no-js {}-theme\">", page_.text.language, outlet_.prefix);
    head();
    add("<body class=\"{0}-page {0}-page--article\" data-page-id=\"{1}\">", outlet_.prefix, random_.hex(24));
    consent();
    menu();
    article();
    if (outlet_.has_comments) comments();
    teasers();
    footer();
    scripts(outlet_.script_kilobytes * 600);
    add("</body></html>");
    return std::move(html_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(html_), format, std::forward<Values>(values)...);
    if (outlet_.indents) html_ += "\n      ";
  }

  std::string link() {
    return fmt::format("/{}/2025/{:02}/{:02}/{}-{}", random_.pick(kSections), random_.between(1, 12),
                       random_.between(1, 28), random_.hex(10), random_.hex(8));
  }

  void head() {
    const std::string title = escaped(page_.text.title);
    add("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">");
    add("<title>{} | {}</title><link rel=\"canonical\" href=\"{}\">", title, outlet_.name, page_.url);
    add("<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{}\">", title);
    add("<meta property=\"og:site_name\" content=\"{}\"><meta property=\"og:url\" content=\"{}\">",
        outlet_.name, page_.url);
    add("<meta property=\"og:image\" content=\"https://{}/images/{}.jpg\">", outlet_.host, random_.hex(32));
    add("<meta property=\"article:published_time\" content=\"{}\">", page_.moment);
    for (const int size : {16, 32, 96, 180})
      add("<link rel=\"icon\" sizes=\"{0}x{0}\" href=\"/static/{1}/icon-{0}.png\">", size, random_.hex(12));
    linked_data();
    style();
    scripts(outlet_.script_kilobytes * 250);
    add("</head>");
  }

  void linked_data() {
    std::string body;
    if (outlet_.states_body) {
      for (const MadeText::Block& block : page_.text.blocks)
        body +=
            (body.empty() ? "" : "\\n\\n") + in_json(block.text).substr(1, in_json(block.text).size() - 2);
      body = ",\"articleBody\":\"" + body + "\"";
    }
    add("<script "
        "type=\"application/ld+json\">{{\"@context\":\"https://"
        "schema.org\",\"@type\":\"NewsArticle\",\"headline\":{},"
        "\"datePublished\":\"{}\",\"url\":\"{}\",\"author\":[{{\"@type\":\"Person\",\"name\":\"{} {}\"}}],"
        "\"publisher\":{{\"@type\":\"NewsMediaOrganization\",\"name\":{}}},\"image\":\"https://{}/images/"
        "{}.jpg\"{}}}</script>",
        in_json(page_.text.title), page_.moment, page_.url, invented_name(random_), invented_name(random_),
        in_json(outlet_.name), outlet_.host, random_.hex(32), body);
  }

  void style() {
    add("<style>");
    for (std::size_t i = 0; i < outlet_.script_kilobytes * 2; ++i)
      add(".{0}-{1}{{margin:0 0 {2}px;padding:{3}px;color:#{4};font:{5} 1rem/1.4 "
          "Georgia,serif}}@media(min-width:{6}em){{.{0}-{1}>a{{display:flex}}}}",
          outlet_.prefix, random_.hex(5), random_.below(40), random_.below(24), random_.hex(6),
          random_.between(1, 9) * 100, random_.between(30, 90));
    add("</style>");
  }

  void scripts(std::size_t bytes) {
    const std::size_t end = html_.size() + bytes;
    while (html_.size() < end) {
      add("<script>(function(w,d){{var q=w.{0}Q=w.{0}Q||[];", outlet_.prefix);
      for (std::size_t n = random_.between(5, 40); n > 0; --n)
        add("q.push({{id:\"{}\",slot:\"<div class='{}-ad' "
            "data-n={}>\",url:\"https://{}{}\",w:{},on:function(e){{return e&&e.length<{}?e[0]:null}}}});",
            random_.hex(16), outlet_.prefix, random_.below(90), outlet_.host, link(), random_.below(1200),
            random_.below(99));
      add("if(d.readyState!=='loading'){{w.{0}Start&&w.{0}Start(q)}}}})(window,document);</script><!-- bloc "
          "{1} -->",
          outlet_.prefix, random_.hex(12));
    }
  }

  void consent() {
    add("<div class=\"{0}-consent\" role=\"dialog\"><p>Avec nos 214 partenaires, nous lisons des témoins de "
        "connexion.</p><button type=\"button\" class=\"{0}-btn {0}-btn--ghost\">Refuser</button>"
        "<button type=\"button\" class=\"{0}-btn\">Accepter</button></div>",
        outlet_.prefix);
  }

  void icon() {
    add("<svg class=\"{}-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M{} {} {} {}l{} {} "
        "10-5z\"/></svg>",
        outlet_.prefix, random_.below(24), random_.below(24), random_.below(24), random_.below(24),
        random_.below(24), random_.below(24));
  }

  void menu() {
    add("<header class=\"{0}-header\"><a class=\"{0}-logo\" href=\"/\">{1}</a><nav class=\"{0}-nav\"><ul>",
        outlet_.prefix, outlet_.name);
    for (const char* section : kSections) {
      add("<li class=\"{0}-nav__item\"><a class=\"{0}-nav__link\" href=\"/{1}\" "
          "data-track=\"menu|{1}\">{1}</a><ul class=\"{0}-sub\">",
          outlet_.prefix, section);
      for (int i = 0; i < 3; ++i)
        add("<li class=\"{0}-sub__item {0}-sub__item--plain\"><a class=\"{0}-sub__link\" href=\"/{1}/{2}\" "
            "data-track=\"menu|{1}|{3}\">{3}</a></li>",
            outlet_.prefix, section, random_.hex(6), invented_name(random_));
      add("</ul></li>");
    }
    add("</ul></nav></header>");
  }

  void share() {
    add("<div class=\"{}-share\"><ul>", outlet_.prefix);
    for (const char* name : {"courriel", "message", "copier", "imprimer"}) {
      add("<li><button class=\"{0}-share__btn\" type=\"button\" data-share=\"{1}\" aria-label=\"{1}\">",
          outlet_.prefix, name);
      icon();
      add("</button></li>");
    }
    add("</ul></div>");
  }

  void article() {
    add("<main id=\"main\"><article class=\"{0}-article\" itemscope "
        "itemtype=\"https://schema.org/NewsArticle\"><h1 class=\"{0}-article__title\">{1}</h1>",
        outlet_.prefix, escaped(page_.text.title));
    add("<p class=\"{0}-byline\">Par <a rel=\"author\" href=\"/auteurs/{1}\">{2} {3}</a> <time "
        "datetime=\"{4}\">{5}</time></p>",
        outlet_.prefix, random_.hex(6), invented_name(random_), invented_name(random_), page_.moment,
        page_.moment.substr(0, 10));
    share();
    add("<figure class=\"{0}-figure\"><img src=\"/images/{1}.jpg\" srcset=\"/images/{1}-320.jpg 320w, "
        "/images/{1}-640.jpg 640w\" alt=\"\" loading=\"lazy\"></figure><div class=\"{0}-article__body\">",
        outlet_.prefix, random_.hex(32));
    std::size_t count = 0;
    for (const MadeText::Block& block : page_.text.blocks) {
      if (++count % 5 == 4) advertisement();
      if (block.is_heading) {
        add("<h2 class=\"{}-article__h2\">{}</h2>", outlet_.prefix, escaped(block.text));
      } else {
        paragraph(block.text);
      }
    }
    add("</div>");
    share();
    add("</article></main>");
  }

  // Some words are a link.
  void paragraph(const std::string& text) {
    const std::size_t space = text.find(' ', text.size() / 3);
    const std::size_t end = space == std::string::npos ? space : text.find(' ', space + 12);
    if (end == std::string::npos || random_.chance(50))
      return add("<p class=\"{}-article__p\">{}</p>", outlet_.prefix, escaped(text));
    add("<p class=\"{}-article__p\">{} <a href=\"{}\">{}</a>{}</p>", outlet_.prefix,
        escaped(text.substr(0, space)), link(), escaped(text.substr(space + 1, end - space - 1)),
        escaped(text.substr(end)));
  }

  void advertisement() {
    add("<div class=\"{0}-ad {0}-ad--inline\" id=\"ad-{1}\" data-slot=\"{2}\" "
        "data-sizes=\"[[300,250],[320,100]]\"></div><!-- emplacement {1} -->",
        outlet_.prefix, random_.hex(6), random_.hex(10));
  }

  void comments() {
    add("<section class=\"{}-comments\"><h2>Réactions</h2><ol>", outlet_.prefix);
    for (std::size_t n = random_.between(2, 9); n > 0; --n)
      add("<li class=\"{0}-comment\" id=\"c{1}\"><p class=\"{0}-comment__who\"><b>{2}</b> <time>il y a {3} "
          "h</time></p><p>Et qui va payer les {4} millions ? Chez nous, à {5}, "
          "on attend depuis {3} ans.</p><button type=\"button\">Répondre</button></li>",
          outlet_.prefix, random_.hex(8), invented_name(random_), random_.between(2, 23),
          random_.between(2, 900), invented_name(random_));
    add("</ol></section>");
  }

  void teasers() {
    add("<aside class=\"{0}-more\"><h2 class=\"{0}-more__title\">À lire aussi</h2><ul>", outlet_.prefix);
    for (std::size_t n = 0; n < outlet_.teasers; ++n) {
      add("<li class=\"{0}-card {0}-card--small\"><article data-id=\"{1}\"><a class=\"{0}-card__link\" "
          "href=\"{2}\" data-track=\"teaser|{3}\"><img class=\"{0}-card__img\" src=\"/images/{4}.jpg\" "
          "srcset=\"/images/{4}-320.jpg 320w, /images/{4}-640.jpg 640w\" alt=\"\" sizes=\"(min-width: 60em) "
          "320px, (min-width: 40em) 33vw, 100vw\" width=\"320\" "
          "height=\"180\" loading=\"lazy\">",
          outlet_.prefix, random_.hex(16), link(), n, random_.hex(24));
      icon();
      add("<h3 class=\"{0}-card__title\">{1} : {2} emplois et {3} millions d’euros</h3></a><span "
          "class=\"{0}-card__meta\">il y a {4} min</span></article></li>",
          outlet_.prefix, invented_name(random_), random_.between(12, 900), random_.between(2, 90),
          random_.between(2, 59));
    }
    add("</ul></aside>");
  }

  void footer() {
    add("<footer class=\"{}-footer\">", outlet_.prefix);
    for (int column = 0; column < 4; ++column) {
      add("<ul class=\"{}-footer__list\">", outlet_.prefix);
      for (int i = 0; i < 6; ++i)
        add("<li class=\"{0}-footer__item\"><a class=\"{0}-footer__link\" href=\"/{1}/{2}\" "
            "data-track=\"footer|{2}\">{3}</a></li>",
            outlet_.prefix, random_.pick(kSections), random_.hex(12), invented_name(random_));
      add("</ul>");
    }
    add("<p>© 2025 {}</p></footer>", outlet_.name);
  }

  const MadePage& page_;
  const MadeOutlet& outlet_;
  Seeded& random_;
  std::string html_;
};

}  // namespace

std::string html_of(const MadePage& page, Seeded& random) {
  return PageWriter(page, random).write();
}

}  // namespace recoupe
