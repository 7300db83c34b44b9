const shapes = {
	chat: ["M21 11.5a8.4 8.4 0 0 1-12.3 7.4L3.5 20.5l1.6-5A8.4 8.4 0 1 1 21 11.5Z"],
	down: ["m6 9 6 6 6-6"],
	close: ["M6 6l12 12", "M18 6 6 18"],
	more: ["M12 5.2v.01", "M12 12v.01", "M12 18.8v.01"],
	send: ["M12 19V5", "m5.5 11.5 6.5-6.5 6.5 6.5"],
};

const namespace = "http://www.w3.org/2000/svg";

/** A 24 px line drawing; decoration only, its button carries the name. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
	const svg = document.createElementNS(namespace, "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	svg.dataset.icon = name;
	for (const shape of shapes[name]) {
		const path = document.createElementNS(namespace, "path");
		path.setAttribute("d", shape);
		svg.append(path);
	}
	return svg;
}
