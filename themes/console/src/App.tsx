import type { ComponentType } from "preact";
import { useRouter } from "./router/router";
import { Announcements } from "./ui/Announcements";
import { Footer } from "./ui/Footer";
import { Header } from "./ui/Header";

/** The page that belongs to the address, between header and footer. */
export function App() {
  const { routes, route, href } = useRouter();
  const { page, ...parameters } = route;
  // The type `Route` ensures that the parameters fit the page. The compiler can't follow that here.
  const Page = routes[page].component as ComponentType<Record<string, string>>;
  return (
    <Announcements>
      <Header />
      <main id="content" tabIndex={-1}>
        <Page key={href(route)} {...parameters} />
      </main>
      <Footer />
    </Announcements>
  );
}
